// Dates as content writes them: "2567-11-21". English messages use them too, since that is what the reader has to
// find.
#pragma once

#include <string>

#include "core/date.h"

namespace checks {

inline std::string written(core::Month month) {
  return core::to_iso(core::Month{month.year + core::buddhist_offset, month.month});
}
inline std::string written(core::Date date) {
  return core::to_iso(core::Date{date.year + core::buddhist_offset, date.month, date.day});
}

}  // namespace checks
