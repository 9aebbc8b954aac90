// What the source printed: `as_printed` and `notes`, allowed in every file of an agency and in each channel.
#pragma once

#include <string_view>
#include <vector>

#include "base/localized_text.h"

namespace model {

// The official document prints something else than is right, or than is certain.
struct AsPrinted {
  std::string_view key;       // a path in the file: "results.1.date", list positions from 1
  base::LocalizedText value;  // as printed; may be empty
  base::LocalizedText note;
  base::SourceLocation location;
};

struct Annotations {
  std::vector<AsPrinted> printed;
  std::vector<base::LocalizedText> notes;

  bool empty() const { return printed.empty() && notes.empty(); }
};

}  // namespace model
