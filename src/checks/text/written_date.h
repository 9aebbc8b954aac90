// Dates as content writes them: "2567-11-21", in the Buddhist Era. English messages use them too, since that is what
// the reader has to find.
#pragma once

#include <string>

#include "base/date.h"

namespace checks {

inline base::Month month_of(base::Date date) { return {date.year, date.month}; }

inline std::string written(base::Month month) {
  return base::to_iso(base::Month{month.year + base::buddhist_offset, month.month});
}
inline std::string written(base::Date date) {
  return base::to_iso(base::Date{date.year + base::buddhist_offset, date.month, date.day});
}

}  // namespace checks
