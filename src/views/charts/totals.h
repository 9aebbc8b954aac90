// The totals of several agencies of one year and one framework, with the target and the median.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"

namespace charts {

struct AgencyTotal {
  base::Html name;  // markup, for the <wbr> in an agency's name
  base::Points total;
};

struct TotalsData {
  std::string id = "totals";  // every id of the chart begins with it
  int year = 0;               // Buddhist Era
  std::optional<base::Points> target;
  std::vector<AgencyTotal> agencies;  // in the order in which they are shown
  std::vector<base::Points>
      elsewhere;  // totals of the same comparison on other pages: they count in sentence and median
};

// What goes into <figure>: bars from 0 in the given order; empty with fewer than two.
base::Html totals(const TotalsData&, const base::Translations&);

// "3 จาก 5 หน่วยงานถึงเกณฑ์ 85 ค่ามัธยฐาน 88.10 (คำนวณ)".
std::string totals_sentence(const TotalsData&, const base::Translations&);

// The middle total, or the mean of the two middle ones rounded half up; nothing without agencies.
std::optional<base::Points> median(const TotalsData&);

}  // namespace charts
