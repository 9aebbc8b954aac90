// Dates as content writes them: "2567-11-21", in the Buddhist Era. English messages use them too, since that is what
// the reader has to find.
#pragma once

#include <string>

#include "core/date.h"

namespace checks {

inline core::Month month_of(core::Date date) { return {date.year, date.month}; }

inline std::string written(core::Month month) {
  return core::to_iso(core::Month{month.year + core::buddhist_offset, month.month});
}
inline std::string written(core::Date date) {
  return core::to_iso(core::Date{date.year + core::buddhist_offset, date.month, date.day});
}

}  // namespace checks
