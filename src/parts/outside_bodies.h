// Bodies outside the agencies that take complaints, as the settings name them (`help:`).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/linked.h"

namespace parts {

struct OutsideBody {
  core::Phrase name, note;
  std::string phone;  // as written; empty where none
  core::Url phone_href;
  std::optional<Linked> link;
};

std::vector<OutsideBody> outside_bodies(const Site&);

REFLECTED(OutsideBody);

}  // namespace parts
