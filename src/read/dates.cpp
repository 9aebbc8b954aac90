// Dates and months.
#include "base/digits.h"
#include "base/scanner.h"
#include "read/values.h"

namespace readers {
namespace {

using base::DateParts;
using base::Language;
using base::msg;

std::string buddhist_iso(base::Date date) {
  return base::to_iso(base::Date{date.year + base::buddhist_offset, date.month, date.day});
}

// "31/3/68", "2568.3.31", "3-5-2025".
struct ThreeNumbers {
  int first, second, third;
};
std::optional<ThreeNumbers> three_numbers(std::string_view text) {
  base::Scanner in(text);
  auto take_separator = [&] { return in.take("/") || in.take(".") || in.take("-"); };
  ThreeNumbers out{};
  out.first = in.take_number(1, 4);
  if (out.first < 0 || !take_separator()) return std::nullopt;
  out.second = in.take_number(1, 2);
  if (out.second < 0 || !take_separator()) return std::nullopt;
  out.third = in.take_number(1, 4);
  return out.third >= 0 && in.at_end() ? std::optional(out) : std::nullopt;
}

bool is_common_year(int year) { return year >= 1900 && year < 2400; }

// Of a year of the Common Era behind day and month, or month and day.
base::BilingualText which_is_the_day(int one, int other, int year, const base::BilingualText& like) {
  const auto date = DateParts{year, other, one}.date(), swapped = DateParts{year, one, other}.date();
  if (!date && !swapped) return like;
  if (!date || !swapped || *date == *swapped)
    return msg("เขียนเป็น {} วันที่ที่คั่นด้วย / ใช้ได้เฉพาะ วัน/เดือน/ปี พ.ศ. สี่หลัก",
               "write {}; with slashes only day/month/year of the Buddhist Era is taken",
               {buddhist_iso(date ? *date : *swapped)});
  return msg("ปี ค.ศ. แบบนี้ไม่มีใครรู้ว่าเลขใดคือวันหรือเดือน เขียนเป็น {0} ({1}) หรือ {3} ({4})",
             "in a year of the Common Era nobody can tell the day from the month; write {0} ({2}) or {3} ({5})",
             {buddhist_iso(*date), base::to_text(*date, Language::th), base::to_text(*date, Language::en),
              buddhist_iso(*swapped), base::to_text(*swapped, Language::th), base::to_text(*swapped, Language::en)});
}

base::BilingualText how_to_write_numbers(const ThreeNumbers& numbers, const base::BilingualText& like) {
  const auto [one, other, third] = numbers;
  if (is_common_year(third)) return which_is_the_day(one, other, third, like);
  const bool year_is_first = base::is_buddhist_year(one) || is_common_year(one);
  if (year_is_first) {
    const int year = base::is_buddhist_year(one) ? one - base::buddhist_offset : one;
    const auto date = DateParts{year, other, third}.date();
    return date ? msg("เขียนเป็น {}", "write {}", {buddhist_iso(*date)}) : like;
  }
  const bool is_short = third < 100;
  const int year = (is_short ? base::year_of_two_digits(third) : third) - base::buddhist_offset;
  const auto date = DateParts{year, other, one}.date();
  if (!date || (!is_short && !base::is_buddhist_year(third))) return like;
  if (!is_short) return msg("เขียนเป็น {}", "write {}", {buddhist_iso(*date)});
  return msg("ปีสองหลักแบบนี้ไม่มีใครรู้ว่าเลขใดคือปี เขียนเป็น {}", "nobody can tell which number is the year; write {}",
             {buddhist_iso(*date)});
}

void refuse_date(ReadContext& context, const YamlNode& node, base::BilingualText what, base::BilingualText like) {
  context.report.error("date", node.location, std::move(what), how_to_write_a_date(node.text, std::move(like)));
}

}  // namespace

base::BilingualText how_to_write_a_date(std::string_view written, base::BilingualText like) {
  const auto parts = base::parse_date_parts(written);
  if (parts && parts->year && (parts->day || parts->month > 12) && !parts->date()) {
    const auto swapped = DateParts{parts->year, parts->day, parts->month}.date();
    if (swapped && parts->month > 12 && written.find('/') != written.npos)
      return msg("วันมาก่อนเดือน เขียนเป็น {}", "the day comes before the month; write {}", {buddhist_iso(*swapped)});
    return msg("ปฏิทินไม่มีวันนี้ ตรวจวัน เดือน และปี แล้วเขียนเช่น 2568-03-31",
               "the calendar has no such day; check day, month and year, and write it like 2568-03-31");
  }
  const auto numbers = three_numbers(base::with_arabic_digits(written));
  return numbers ? how_to_write_numbers(*numbers, like) : like;
}

void warn_of_weekday(ReadContext& context, const YamlNode& node, base::Date date, int weekday) {
  const int right = base::weekday_of(date);
  if (!weekday || weekday == right) return;
  const base::WeekdayName &is = base::weekday_names[static_cast<std::size_t>(right - 1)],
                          &stated = base::weekday_names[static_cast<std::size_t>(weekday - 1)];
  context.report.warning(
      "date-weekday", node.location,
      msg("{0} เป็นวัน{1} ไม่ใช่วัน{2}", "{3} is a {4}, not a {5}",
          {base::to_text(date, Language::th), is.thai, stated.thai, buddhist_iso(date), is.english, stated.english}),
      msg("ตรวจวันที่ ถ้าถูกแล้ว เขียนวัน{0}ที่ {1}", "check the date; if it is right, write วัน{0}ที่ {1}",
          {is.thai, base::to_text(date, Language::th)}));
}

std::optional<base::Date> read_date(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  const auto parts = base::parse_date_parts(text);
  const auto date = parts ? parts->date() : std::nullopt;
  if (date)
    warn_of_weekday(context, node, *date, parts->weekday);
  else
    refuse_date(context, node, msg("'{}' ไม่ใช่วันที่", "'{}' is not a date", {text}),
                msg("เขียนเช่น 2568-03-31 หรือ 31 มีนาคม 2568", "write it like 2568-03-31, 2025-03-31 or 31 มีนาคม 2568"));
  return date;
}

std::optional<base::Month> read_month(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  const auto month = base::parse_month(text);
  if (!month)
    context.report.error("date", node.location, msg("'{}' ไม่ใช่เดือน", "'{}' is not a month", {text}),
                         msg("เขียนเช่น 2567-10 หรือ ต.ค. 2567", "write it like 2567-10 or ต.ค. 2567"));
  return month;
}

DateOrMonth read_date_or_month(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  if (text.empty()) return {};
  if (auto month = base::parse_month(text)) return {month->last_day(), month};
  const auto parts = base::parse_date_parts(text);
  const auto date = parts ? parts->date() : std::nullopt;
  if (date)
    warn_of_weekday(context, node, *date, parts->weekday);
  else
    refuse_date(context, node, msg("'{}' ไม่ใช่วันที่หรือเดือน", "'{}' is neither a date nor a month", {text}),
                msg("เขียนเช่น 2568-03-31 หรือ มี.ค. 2568", "write it like 2568-03-31 or มี.ค. 2568"));
  return {date, std::nullopt};
}

}  // namespace readers
