// What an agency must publish, as the assessors ask for it: each item with its address, its date and its state.
#pragma once

#include <string>
#include <vector>

#include "export/export.h"

namespace exporting {

struct ChecklistRow {
  std::string code, title;
  std::vector<std::string> addresses;  // full ones; without base_url paths of the site
  std::string page;                    // the item on the agency's own page
  std::optional<base::Date> updated;
  model::DisclosureState state = model::DisclosureState::not_yet;
  std::string reason;  // why there is nothing to publish, or the item's note
};

// In the order of the framework, then items that only the content has. Empty where the year has neither.
std::vector<ChecklistRow> checklist(const Source& source);

}  // namespace exporting
