// The indicators of one year, high to low, beside the year before where there is one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "base/translations.h"

namespace charts {

struct Indicator {
  int number = 0;  // decides the order of ties
  base::ResolvedText name;
  std::optional<base::Points> now;     // nothing: "ไม่เผยแพร่", no mark
  std::optional<base::Points> before;  // of the year before
};

struct IndicatorRowsData {
  std::string id = "indicators";  // every id of the chart begins with it
  int year = 0;                   // Buddhist Era
  int year_before = 0;            // of `before`; may be 0 where no row has one
  std::optional<base::Points> target;
  std::vector<Indicator> rows;  // in any order
};

// What goes into <figure>; empty where no row has a value of this year. Two years: ring, dot or diamond on an axis
// from 50 where every value is 50 or more, else from 0. One year: bars from 0.
base::Html indicator_rows(const IndicatorRowsData&, const base::Translations&);

// "8 จาก 10 ตัวชี้วัดถึงเกณฑ์ 85 สูงสุด 100.00 ต่ำสุด 84.47".
std::string indicator_rows_sentence(const IndicatorRowsData&, const base::Translations&);

}  // namespace charts
