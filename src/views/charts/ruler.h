// The total of one year on the scale of grades: a strip of bands, a pointer at the total, the target.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"

namespace charts {

struct Band {
  std::string_view mark;           // shown in the strip, short: "AA"
  base::Points min;                // the band runs from here to the next higher one, the highest to 100
  bool needs_instruments = false;  // the grade asks for more than the total
};

struct RulerData {
  std::string id = "ruler";  // every id of the chart begins with it
  std::optional<base::Points> total;
  std::optional<base::Points> target;
  std::optional<base::Points> mean;  // of the whole country: a mark above the strip
  std::string_view grade;            // the mark of the agency's own band; empty where none is stated
  std::vector<Band> bands;           // in any order; a plain axis is drawn where one of them needs instruments
};

// What goes into <figure class="fig">; empty without a total. The caption is for screen readers only, for the total
// is in large type beside the chart. Axis: from the lowest band at or above 50 where total and target are on it,
// else from 0.
base::Html ruler(const RulerData&, const base::Translations&);

// "คะแนน 91.96 อยู่ในช่วงระดับ A ซึ่งเริ่มที่ 85 ถึง 94.99 คะแนน", or where that does not hold, the total and the target.
std::string ruler_sentence(const RulerData&, const base::Translations&);

}  // namespace charts
