// Dates and months as people write them.
#include "base/ascii.h"
#include "base/date.h"
#include "base/digits.h"
#include "base/scanner.h"

namespace base {
namespace {

// Common Era; 0 for a number of four digits that is a year of neither.
int common_year(int written) {
  if (is_buddhist_year(written)) return written - buddhist_offset;
  return written >= 1900 && written <= 2399 ? written : 0;
}

// 0 where no name of a month comes next.
int take_month(Scanner& in) {
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (in.take(month_names[i].full) || in.take(month_names[i].compact)) return static_cast<int>(i) + 1;
  return 0;
}

// "วันจันทร์ที่" or "วันที่" before a day; false for another word that begins so.
bool take_weekday(Scanner& in, DateParts& parts) {
  for (std::size_t i = 0; i < weekday_names.size() && !parts.weekday; ++i)
    if (in.take(weekday_names[i].thai)) parts.weekday = static_cast<int>(i) + 1;
  return in.take("ที่") || parts.weekday;
}

// Four digits of either era or two of the Buddhist 2500s; after "พ.ศ." of the Buddhist Era alone. 0 where it is none.
int take_year(Scanner& in) {
  const bool is_buddhist = in.take("พ.ศ.");
  if (const int digits = in.take_number(2, 2); digits >= 0) return year_of_two_digits(digits) - buddhist_offset;
  const int written = in.take_number(4, 4);
  return is_buddhist && !is_buddhist_year(written) ? 0 : common_year(written);
}

// "2568-03-31", "2568-03".
std::optional<DateParts> iso_parts(std::string_view text) {
  text = trimmed(text);
  if ((text.size() != 10 || text[7] != '-') && text.size() != 7) return std::nullopt;
  if (text[4] != '-') return std::nullopt;
  DateParts parts;
  auto number = [](std::string_view digits) { return Scanner(digits).take_number(digits.size(), digits.size()); };
  parts.year = common_year(number(text.substr(0, 4)));
  parts.month = number(text.substr(5, 2));
  if (text.size() == 10) parts.day = number(text.substr(8));
  if (!parts.year || parts.month < 1 || parts.day < 0 || (text.size() == 10 && !parts.day)) return std::nullopt;
  return parts;
}

// Day, month and four digits of the Buddhist Era: "31/3/2568".
std::optional<DateParts> parts_between_slashes(Scanner in) {
  DateParts parts;
  parts.day = in.take_number(1, 2);
  if (!in.take("/")) return std::nullopt;
  parts.month = in.take_number(1, 2);
  if (!in.take("/")) return std::nullopt;
  const int written = in.take_number(4, 4);
  if (parts.day < 1 || parts.month < 1 || !is_buddhist_year(written) || !in.at_end()) return std::nullopt;
  parts.year = common_year(written);
  return parts;
}

}  // namespace

std::optional<Date> DateParts::date() const {
  if (!year || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{year, month, day};
}

std::optional<DateParts> parse_date_parts(std::string_view text) {
  const std::string arabic = with_arabic_digits(text);
  if (auto parts = iso_parts(arabic)) return parts;
  Scanner in(arabic);
  DateParts parts;
  const bool needs_day = in.take("วัน");
  if (needs_day && !take_weekday(in, parts)) return std::nullopt;
  if (auto slashed = parts_between_slashes(in)) {
    slashed->weekday = parts.weekday;
    return slashed;
  }
  if (const int day = in.take_number(1, 2); day > 0)
    parts.day = day;
  else if (day == 0 || needs_day)
    return std::nullopt;
  bool needs_month = parts.day && in.take("-");
  needs_month = in.take("เดือน") || needs_month;
  parts.month = take_month(in);
  if (!parts.month && (needs_month || !parts.day)) return std::nullopt;
  if (in.at_end()) return parts;
  in.take("-");
  if (parts.month) parts.year = take_year(in);
  return parts.year && in.at_end() ? std::optional(parts) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  const auto parts = parse_date_parts(text);
  return parts ? parts->date() : std::nullopt;
}

std::optional<Month> parse_month(std::string_view text) {
  const auto parts = parse_date_parts(text);
  if (!parts || parts->day || !parts->year || parts->month < 1 || parts->month > 12) return std::nullopt;
  return Month{parts->year, parts->month};
}

std::optional<int> parse_buddhist_year(std::string_view text) {
  const std::string arabic = with_arabic_digits(text);
  Scanner in(arabic);
  const int year = in.take_number(4, 4);
  return is_buddhist_year(year) && in.at_end() ? std::optional(year) : std::nullopt;
}

}  // namespace base
