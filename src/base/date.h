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

int days_in_month(int year, int month);  // Common Era
int days_between(Date from, Date to);    // to - from

// The fiscal year N of the Thai state, in Buddhist Era, runs from 1 October N-1 to 30 September N.
Date first_day_of_fiscal_year(int buddhist_year);
Date last_day_of_fiscal_year(int buddhist_year);
int fiscal_year_of(Date date);  // Buddhist Era

// The date that `text` is, written as content may write it: "2568-03-31", "2025-03-31", "๓๑ มีนาคม ๒๕๖๘",
// "31 มี.ค. 68", with or without "พ.ศ.". Nothing where it is written otherwise or there is no such day.
std::optional<Date> parse_date(std::string_view text);
// Likewise a month: "2567-10", "ต.ค. 67", "ตุลาคม 2567".
std::optional<Month> parse_month(std::string_view text);
// A Buddhist year of four digits, 2400 to 2699.
std::optional<int> parse_buddhist_year(std::string_view text);

enum class DateStyle : unsigned char { full, compact };  // "31 มีนาคม 2568" · "31 มี.ค. 2568"
std::string to_text(Date date, Language language, DateStyle style = DateStyle::full);
std::string to_text(Month month, Language language, DateStyle style = DateStyle::full);
std::string to_iso(Date date);    // "2025-03-31"
std::string to_iso(Month month);  // "2025-03"

}  // namespace base
