// Calendar dates, months and fiscal years, in Buddhist and Common Era.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace base {

inline constexpr int buddhist_offset = 543;  // Buddhist Era = Common Era + 543 (Thai solar calendar since 1941)

constexpr bool is_buddhist_year(int year) { return year >= 2400 && year <= 2699; }
constexpr int year_of_two_digits(int digits) { return 2500 + digits; }  // of the Buddhist Era

// `year` is Common Era; `month` and `day` count from 1.
struct Date {
  int year = 0, month = 0, day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct Month {
  int year = 0, month = 0;
  friend auto operator<=>(const Month&, const Month&) = default;
  Date first_day() const { return {year, month, 1}; }
  Date last_day() const;
  Month next() const { return month == 12 ? Month{year + 1, 1} : Month{year, month + 1}; }
};

// As Thai officials and English readers write them; by month, from 0.
struct MonthName {
  std::string_view full, compact, english, english_compact;
};
inline constexpr std::array<MonthName, 12> month_names{{{"มกราคม", "ม.ค.", "January", "Jan"},
                                                        {"กุมภาพันธ์", "ก.พ.", "February", "Feb"},
                                                        {"มีนาคม", "มี.ค.", "March", "Mar"},
                                                        {"เมษายน", "เม.ย.", "April", "Apr"},
                                                        {"พฤษภาคม", "พ.ค.", "May", "May"},
                                                        {"มิถุนายน", "มิ.ย.", "June", "Jun"},
                                                        {"กรกฎาคม", "ก.ค.", "July", "Jul"},
                                                        {"สิงหาคม", "ส.ค.", "August", "Aug"},
                                                        {"กันยายน", "ก.ย.", "September", "Sep"},
                                                        {"ตุลาคม", "ต.ค.", "October", "Oct"},
                                                        {"พฤศจิกายน", "พ.ย.", "November", "Nov"},
                                                        {"ธันวาคม", "ธ.ค.", "December", "Dec"}}};

// Thai and English names of the days of the week; Monday is the first.
struct WeekdayName {
  std::string_view thai, english;
};
inline constexpr std::array<WeekdayName, 7> weekday_names{{{"จันทร์", "Monday"},
                                                           {"อังคาร", "Tuesday"},
                                                           {"พุธ", "Wednesday"},
                                                           {"พฤหัสบดี", "Thursday"},
                                                           {"ศุกร์", "Friday"},
                                                           {"เสาร์", "Saturday"},
                                                           {"อาทิตย์", "Sunday"}}};

int days_in_month(int year, int month);  // Common Era
int days_between(Date from, Date to);    // to - from
int weekday_of(Date date);               // 1 Monday to 7 Sunday

// The fiscal year N of the Thai state, in Buddhist Era, runs from 1 October N-1 to 30 September N.
Date first_day_of_fiscal_year(int buddhist_year);
Date last_day_of_fiscal_year(int buddhist_year);
int fiscal_year_of(Date date);  // Buddhist Era

// What a text says of a day or a month; 0 for what it leaves out. There need not be such a day.
struct DateParts {
  int year = 0, month = 0, day = 0;
  int weekday = 0;  // 1 Monday to 7 Sunday

  std::optional<Date> date() const;  // where all three are given and the calendar has the day
};

// "2568-03-31", "2025-03-31", "๓๑ มีนาคม ๒๕๖๘", "31-มี.ค.-68", "วันจันทร์ที่ 31 มีนาคม พ.ศ. 2568", "31/3/2568"; "2567-10",
// "ต.ค. 67"; and less: "31 มีนาคม", "มีนาคม", "31". Nothing where it is written otherwise.
std::optional<DateParts> parse_date_parts(std::string_view text);
// The date that `text` is, or the month.
std::optional<Date> parse_date(std::string_view text);
std::optional<Month> parse_month(std::string_view text);
// A Buddhist year of four digits.
std::optional<int> parse_buddhist_year(std::string_view text);

enum class DateStyle : unsigned char { full, compact };  // "31 มีนาคม 2568" · "31 มี.ค. 2568"
std::string to_text(Date date, Language language, DateStyle style = DateStyle::full);
std::string to_text(Month month, Language language, DateStyle style = DateStyle::full);
std::string to_iso(Date date);    // "2025-03-31"
std::string to_iso(Month month);  // "2025-03"

}  // namespace base
