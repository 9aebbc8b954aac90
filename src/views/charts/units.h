// How complete the reports are: one square a measure, filled where its outcome is stated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/localized_text.h"
#include "base/translations.h"
#include "views/charts/figure.h"

namespace charts {

struct UnitGroup {
  std::string_view number;  // "1", "IIT 1"; may be empty
  base::ResolvedText dimension;
  std::vector<bool> outcome_stated;  // one a measure, in their order; none: "ไม่มีมาตรการ"
};

struct UnitsData {
  std::string id = "units";  // every id of the chart begins with it
  std::vector<UnitGroup> groups;
};

// What goes into <figure>; empty without any measure. Ten squares a line.
base::Html units(const UnitsData&, const base::Translations&);

// Its parts, for a file. The squares are SVG without its element, as high as unit_squares_height().
Caption units_caption(const UnitsData&, const base::Translations&);
Key units_key(const UnitsData&, const base::Translations&);
base::Html unit_squares(const UnitGroup&);
int unit_squares_height(const UnitGroup&);  // px
int outcomes_stated(const UnitGroup&);

// "ระบุผลลัพธ์ 13 จาก 16 มาตรการ".
std::string units_sentence(const UnitsData&, const base::Translations&);

}  // namespace charts
