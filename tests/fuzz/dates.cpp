// Any bytes as a date, a month, a period or a deadline, alone and in running text: what is read is in the calendar,
// and is read again as the same from the Thai words in which we write it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/date.h"
#include "checks/text/dates_in_text.h"
#include "model/period.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_in_calendar(base::Date date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= base::days_in_month(date.year, date.month);
}

void check_date(base::Date date) {
  require(is_in_calendar(date));
  require(base::parse_date(base::to_iso(date)) == date);
  const int weekday = base::weekday_of(date);
  require(weekday >= 1 && weekday <= 7 && base::days_between(date, date) == 0);
  const int year = base::fiscal_year_of(date);
  require(base::first_day_of_fiscal_year(year) <= date && date <= base::last_day_of_fiscal_year(year));
  if (!base::is_buddhist_year(date.year + base::buddhist_offset)) return;  // a year that Thai dates do not have
  for (base::DateStyle style : {base::DateStyle::full, base::DateStyle::compact})
    require(base::parse_date(base::to_text(date, base::Language::th, style)) == date);
}

void check_month(base::Month month) {
  require(is_in_calendar(month.first_day()) && is_in_calendar(month.last_day()));
  require(base::parse_month(base::to_iso(month)) == month);
  if (base::is_buddhist_year(month.year + base::buddhist_offset))
    require(base::parse_month(base::to_text(month, base::Language::th)) == month);
}

void check_time(const model::NamedTime& time) {
  require(is_in_calendar(time.first) && is_in_calendar(time.last));
  require(time.weekday >= 0 && time.weekday <= 7);
  require(time.first <= time.last);
}

void check_dates_in_text(std::string_view text) {
  for (std::size_t from = 0; const auto found = checks::next_date(text, from);) {
    require(found->offset >= from && found->offset < found->end && found->end <= text.size());
    require(is_in_calendar(found->first) && is_in_calendar(found->last));
    from = found->end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr int own_year = 2568;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto date = base::parse_date(text)) check_date(*date);
  if (const auto month = base::parse_month(text)) check_month(*month);
  if (const auto year = base::parse_buddhist_year(text)) require(base::is_buddhist_year(*year));
  if (const auto time = model::parse_named_time(text, own_year)) check_time(*time);
  if (const auto time = model::parse_deadline(text, own_year)) check_time(*time);
  const model::PeriodInText found = model::parse_period(text, own_year);
  for (const model::NamedTime& time : found.times) check_time(time);
  if (found.period.written != model::Period::Written::text)
    require(is_in_calendar(found.period.from) && is_in_calendar(found.period.to));
  check_dates_in_text(text);
  return 0;
}
