#include "base/date.h"

#include <chrono>
#include <vector>

#include "base/ascii.h"
#include "base/digits.h"

namespace base {
namespace {

// A number of `least` to `most` digits and nothing else.
std::optional<int> number_of_digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  int value = 0;
  for (char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Common Era of a year as written: four digits of either era, or two digits of the Buddhist 2500s.
std::optional<int> common_year(std::string_view text, bool may_be_short) {
  if (may_be_short && text.size() == 2) {
    auto year = number_of_digits(text, 2, 2);
    return year ? std::optional(2500 + *year - buddhist_offset) : std::nullopt;
  }
  auto year = number_of_digits(text, 4, 4);
  if (!year) return std::nullopt;
  if (*year >= 2400 && *year <= 2699) return *year - buddhist_offset;
  if (*year >= 1900 && *year <= 2399) return *year;
  return std::nullopt;
}

std::optional<int> month_named(std::string_view name) {
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (name == month_names[i].full || name == month_names[i].compact) return static_cast<int>(i) + 1;
  return std::nullopt;
}

// Words between spaces, Arabic digits; "พ.ศ." before a year is dropped, alone or joined to it.
std::vector<std::string> words_of_date(std::string_view text) {
  const std::string arabic = with_arabic_digits(text);
  static constexpr std::string_view era = "พ.ศ.";
  std::vector<std::string> words;
  std::string word;
  auto finish = [&] {
    if (word.starts_with(era) && !words.empty()) word.erase(0, era.size());
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (char c : arabic) c == ' ' ? finish() : void(word += c);
  finish();
  return words;
}

std::optional<Date> valid_date(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  return Date{*year, *month, *day};
}

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

}  // namespace

int days_in_month(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

Date Month::last_day() const { return {year, month, days_in_month(year, month)}; }

int days_between(Date from, Date to) {
  using namespace std::chrono;
  auto days = [](Date d) {
    return sys_days{year_month_day{std::chrono::year{d.year}, std::chrono::month{static_cast<unsigned>(d.month)},
                                   std::chrono::day{static_cast<unsigned>(d.day)}}};
  };
  return static_cast<int>((days(to) - days(from)).count());
}

Date first_day_of_fiscal_year(int year) { return {year - 1 - buddhist_offset, 10, 1}; }
Date last_day_of_fiscal_year(int year) { return {year - buddhist_offset, 9, 30}; }
int fiscal_year_of(Date date) { return date.year + buddhist_offset + (date.month >= 10 ? 1 : 0); }

std::optional<Date> parse_date(std::string_view text) {
  const auto words = words_of_date(text);
  if (words.size() == 1) {
    std::string_view w = words[0];
    if (w.size() != 10 || w[4] != '-' || w[7] != '-') return std::nullopt;
    return valid_date(common_year(w.substr(0, 4), false), number_of_digits(w.substr(5, 2), 2, 2),
                      number_of_digits(w.substr(8), 2, 2));
  }
  if (words.size() != 3) return std::nullopt;
  return valid_date(common_year(words[2], true), month_named(words[1]), number_of_digits(words[0], 1, 2));
}

std::optional<Month> parse_month(std::string_view text) {
  const auto words = words_of_date(text);
  std::optional<Date> date;
  if (words.size() == 1 && words[0].size() == 7 && words[0][4] == '-') {
    std::string_view w = words[0];
    date = valid_date(common_year(w.substr(0, 4), false), number_of_digits(w.substr(5), 2, 2), 1);
  } else if (words.size() == 2) {
    date = valid_date(common_year(words[1], true), month_named(words[0]), 1);
  }
  return date ? std::optional(Month{date->year, date->month}) : std::nullopt;
}

std::optional<int> parse_buddhist_year(std::string_view text) {
  const auto words = words_of_date(text);
  auto year = words.size() == 1 ? number_of_digits(words[0], 4, 4) : std::nullopt;
  return year && *year >= 2400 && *year <= 2699 ? year : std::nullopt;
}

std::string to_text(Date date, Language language, DateStyle style) {
  return std::to_string(date.day) + " " + to_text(Month{date.year, date.month}, language, style);
}
std::string to_text(Month month, Language language, DateStyle style) {
  return month_text(month.month, language, style) + " " + year_text(month.year, language);
}
std::string to_iso(Date d) { return to_iso(Month{d.year, d.month}) + "-" + padded(d.day); }
std::string to_iso(Month m) { return std::to_string(m.year) + "-" + padded(m.month); }

}  // namespace base
