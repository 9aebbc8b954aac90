// Where the total comes from: one stacked bar of 100 points, a segment for each instrument and the rest hatched.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"
#include "views/charts/figure.h"

namespace charts {

struct Part {
  std::string_view code;  // "IIT"
  base::Points score;     // of 100; or the sum of `count` scores, of which the mean counts
  base::Decimal weight;   // percent of the total, at most six decimals
  int count = 1;
};

struct PartsData {
  std::string id = "parts";                // every id of the chart begins with it
  std::vector<Part> parts;                 // every instrument of the framework, in its order
  std::optional<base::Points> total = {};  // as the page states it: the rest is what it lacks of 100
};

// Without an image where there are no parts. Requires a score and a weight of every instrument: a missing one
// would look like lost points. A segment too narrow for its label on a phone loses the points, then the code; the key
// under the caption then has both.
Figure parts(const PartsData&, const base::Translations&);

// "IIT ให้ 25.97 จาก 30 EIT ให้ 26.99 จาก 30 … ขาดอีก 8.04 คะแนนจึงเต็ม 100". Labels are rounded half up one by one.
std::string parts_sentence(const PartsData&, const base::Translations&);

// What a part adds to the total, rounded half up, once: score × weight / 100.
base::Points points_of(const Part&);

}  // namespace charts
