// The total year by year: points joined, the value at each, the target as a step line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"
#include "views/charts/figure.h"
#include "views/charts/svg.h"

namespace charts {

struct YearTotal {
  int year = 0;                       // Buddhist Era
  std::optional<base::Points> total;  // nothing: a gap in the line
  std::optional<base::Points> target;
  std::string_view method;  // totals are comparable where this is equal; the line breaks where it changes
};

struct YearSlopeData {
  std::string id = "years";       // every id of the chart begins with it
  std::vector<YearTotal> years;   // in any order, each year once; a year that is not in it is a gap
  std::optional<Axis> axis = {};  // where charts side by side share one
};

// Without an image with fewer than three totals.
Figure year_slope(const YearSlopeData&, const base::Translations&);

// One of many charts side by side: the points with their values and years, for an <svg> beside the same as text.
base::Html small_year_slope(const YearSlopeData&);

// "คะแนนรวม 80.10 ในปี 2563 และ 91.96 ในปี 2565 …"
std::string year_slope_sentence(const YearSlopeData&, const base::Translations&);

}  // namespace charts
