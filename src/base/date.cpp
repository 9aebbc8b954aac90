#include "base/date.h"

#include <chrono>

namespace base {
namespace {

std::string padded(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string year_text(int year, Language language) {
  return std::to_string(language == Language::th ? year + buddhist_offset : year);
}

std::string month_text(int month, Language language, DateStyle style) {
  const MonthName& name = month_names[static_cast<std::size_t>(month - 1)];
  bool full = style == DateStyle::full;
  if (language == Language::th) return std::string(full ? name.full : name.compact);
  return std::string(full ? name.english : name.english_compact);
}

std::chrono::sys_days days_of(Date d) {
  using namespace std::chrono;
  return year_month_day{std::chrono::year{d.year}, std::chrono::month{static_cast<unsigned>(d.month)},
                        std::chrono::day{static_cast<unsigned>(d.day)}};
}

}  // namespace

int days_in_month(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

Date Month::last_day() const { return {year, month, days_in_month(year, month)}; }

int days_between(Date from, Date to) { return static_cast<int>((days_of(to) - days_of(from)).count()); }

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday{days_of(date)}.iso_encoding()); }

Date first_day_of_fiscal_year(int year) { return {year - 1 - buddhist_offset, 10, 1}; }
Date last_day_of_fiscal_year(int year) { return {year - buddhist_offset, 9, 30}; }
int fiscal_year_of(Date date) { return date.year + buddhist_offset + (date.month >= 10 ? 1 : 0); }

std::string to_text(Date date, Language language, DateStyle style) {
  return std::to_string(date.day) + " " + to_text(Month{date.year, date.month}, language, style);
}
std::string to_text(Month month, Language language, DateStyle style) {
  return month_text(month.month, language, style) + " " + year_text(month.year, language);
}
std::string to_iso(Date d) { return to_iso(Month{d.year, d.month}) + "-" + padded(d.day); }
std::string to_iso(Month m) { return std::to_string(m.year) + "-" + padded(m.month); }

}  // namespace base
