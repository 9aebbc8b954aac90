// Numbers and dates in running text: "… เมื่อวันที่ ๒๑ เดือนพฤศจิกายน พ.ศ.๒๕๖๕ …".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace checks {

// A run of digits, Thai or Arabic. `value` is that of its first nine.
struct NumberInText {
  std::size_t offset = 0, end = 0;  // bytes
  int value = 0;
  int digits = 0;
};

// The first at or after byte `from`. One pass over the text, no allocation.
std::optional<NumberInText> next_number(std::string_view text, std::size_t from);

// A day, or a whole month where the text names no day.
struct DateInText {
  std::size_t offset = 0, end = 0;  // bytes, from the day or month to the year
  base::Date first, last;

  bool is_month() const { return first != last; }
};

// The first at or after byte `from`: the dates and months of the content model, also with "เดือน" before the month,
// without spaces, and in English ("3 February 2568", "February 3, 2025"). Amounts ("มกราคม 60 ราย"), times and laws
// of the Civil Service Commission (ก.พ.) are left out.
std::optional<DateInText> next_date(std::string_view text, std::size_t from);

}  // namespace checks
