// What the figures that can be corrected are about, and which page shows them.
#pragma once

#include <string_view>

#include "model/page_kind.h"

namespace views {

struct CorrectionTopic {
  std::string_view name;   // what the ids of its figures begin with: "counts/disclosures"
  std::string_view words;  // the key of its name
  model::PageKind page;
};

// Of a figure's id without agency and year: "scores/total". Of an id that begins like none: that of scores.
const CorrectionTopic& correction_topic(std::string_view figure);

}  // namespace views
