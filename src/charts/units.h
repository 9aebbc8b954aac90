// How complete the reports are: one square a measure, filled where its outcome is stated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html.h"
#include "core/text.h"
#include "core/words.h"

namespace charts {

struct UnitGroup {
  std::string_view number;  // "1", "IIT 1"; may be empty
  core::Phrase dimension;
  std::vector<bool> outcome_stated;  // one a measure, in their order; none: "ไม่มีมาตรการ"
};

struct UnitsData {
  std::string id = "units";  // every id of the chart begins with it
  std::vector<UnitGroup> groups;
};

// What goes into <figure>; empty without any measure. Ten squares a line.
core::Html units(const UnitsData&, const core::Words&);

// "ระบุผลลัพธ์ 13 จาก 16 มาตรการ".
std::string units_sentence(const UnitsData&, const core::Words&);

}  // namespace charts
