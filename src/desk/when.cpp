#include "desk/when.h"

#include <chrono>

#include "base/date.h"

namespace desk {

std::string time_in_words(std::int64_t seconds, base::Language language) {
  using namespace std::chrono;
  const sys_seconds in_thailand{std::chrono::seconds(seconds) + hours(7)};
  const sys_days day = floor<days>(in_thailand);
  const year_month_day date{day};
  const hh_mm_ss clock{in_thailand - day};
  const base::Date written{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                           static_cast<int>(static_cast<unsigned>(date.day()))};
  auto two = [](long long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return base::to_text(written, language, base::DateStyle::compact) + " " + two(clock.hours().count()) + ":" +
         two(clock.minutes().count());
}

}  // namespace desk
