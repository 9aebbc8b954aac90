// What the source printed: `as_printed` and `notes`, allowed in every file of an agency and in each channel.
#pragma once

#include <string_view>
#include <vector>

#include "core/text.h"

namespace model {

// The official document prints something else than is right, or than is certain.
struct Printed {
  std::string_view key;  // a path in the file: "results.1.date", list positions from 1
  core::Text value;      // as printed; may be empty
  core::Text note;
  core::Place place;
};

struct Remarks {
  std::vector<Printed> printed;
  std::vector<core::Text> notes;

  bool empty() const { return printed.empty() && notes.empty(); }
};

}  // namespace model
