#include "model/period.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/scanner.h"

namespace model {
namespace {

using base::Date;
using base::DateParts;
using base::Month;
using base::Scanner;
using Unit = NamedTime::Unit;

NamedTime fiscal_year_named(int year) {
  return {Unit::fiscal_year, base::first_day_of_fiscal_year(year), base::last_day_of_fiscal_year(year)};
}

// `count` months of a fiscal year, after `before` of them.
NamedTime months_of_fiscal_year(int year, int before, int count) {
  Month first{base::first_day_of_fiscal_year(year).year, 10};
  for (int i = 0; i < before; ++i) first = first.next();
  Month last = first;
  for (int i = 1; i < count; ++i) last = last.next();
  return {Unit::months, first.first_day(), last.last_day()};
}

// The rest of the text as a year of the Buddhist Era; with two digits where that is allowed. 0 where it is none.
int last_year(Scanner in, bool may_be_short) {
  in.take("พ.ศ.");
  int year = in.take_number(4, 4);
  if (const int digits = year < 0 && may_be_short ? in.take_number(2, 2) : -1; digits >= 0)
    year = base::year_of_two_digits(digits);
  return in.at_end() && base::is_buddhist_year(year) ? year : 0;
}

// "2568", "ปีงบประมาณ พ.ศ. 2568", "ประจำปี 2568", "ตลอดปีงบประมาณ ๒๕๖๘", "ตลอดปี". 0 where the text is none of these.
int fiscal_year_in(Scanner in, int own_year) {
  bool is_whole = in.take("ตลอด");
  is_whole = in.take("ทั้ง") || is_whole;
  const bool needs_name = is_whole || in.take("ประจำ");
  const bool is_named = in.take("ปีงบประมาณ") || in.take("ปี");
  if (is_named && is_whole && in.at_end()) return own_year;
  return is_named || !needs_name ? last_year(in, is_named) : 0;
}

// The year of a part of it: "… ปีงบประมาณ 2568", "…/2568" or nothing, which is the year `otherwise`.
int year_of_part(Scanner in, int otherwise) {
  if (in.at_end()) return otherwise;
  return in.take("/") ? last_year(in, true) : fiscal_year_in(in, 0);
}

struct Quarter {
  int number = 0;  // 0: the text is none
  int year = 0;    // 0: not stated
  NamedTime time(int own_year) const { return months_of_fiscal_year(year ? year : own_year, 3 * (number - 1), 3); }
};

// What stands after "ไตรมาส": "2", "ที่ 2", "2/2568".
Quarter quarter_in(Scanner in) {
  in.take("ที่");
  const int number = in.take_number(1, 1);
  if (number < 1 || number > 4) return {};
  if (in.at_end()) return {number, 0};
  const int year = year_of_part(in, 0);
  return year ? Quarter{number, year} : Quarter{};
}

// "รอบ 6 เดือนแรก", "รอบ 12 เดือน".
std::optional<NamedTime> round_in(Scanner in, int own_year) {
  if (!in.take("รอบ")) return std::nullopt;
  const int months = in.take_number(1, 2);
  if ((months != 6 && months != 12) || !in.take("เดือน")) return std::nullopt;
  const bool is_second = months == 6 && !in.take("แรก") && in.take("หลัง");
  const int year = year_of_part(in, own_year);
  if (!year) return std::nullopt;
  return months == 12 ? fiscal_year_named(year) : months_of_fiscal_year(year, is_second ? 6 : 0, 6);
}

std::optional<NamedTime> time_in(std::string_view text, int own_year) {
  Scanner in(text);
  if (const int year = fiscal_year_in(in, own_year)) return fiscal_year_named(year);
  if (in.take("ไตรมาส")) {
    const Quarter quarter = quarter_in(in);
    return quarter.number ? std::optional(quarter.time(own_year)) : std::nullopt;
  }
  if (auto round = round_in(in, own_year)) return round;
  const auto parts = base::parse_date_parts(text);
  if (!parts) return std::nullopt;
  if (auto date = parts->date()) return NamedTime{Unit::day, *date, *date, parts->weekday};
  if (auto month = base::parse_month(text)) return NamedTime{Unit::month, month->first_day(), month->last_day()};
  return std::nullopt;
}

// The first of two times that leaves out its year, or a day that leaves out its month as well: as the second has
// them, a year earlier where it would come after that.
std::optional<NamedTime> time_before(std::string_view text, const NamedTime& second) {
  auto parts = base::parse_date_parts(text);
  if (!parts || parts->year || (second.unit != Unit::day && second.unit != Unit::month)) return std::nullopt;
  const bool is_whole_month = !parts->day;
  const bool lacks_month = !parts->month;
  if (lacks_month && second.unit != Unit::day) return std::nullopt;
  if (lacks_month) parts->month = second.last.month;
  if (is_whole_month) parts->day = 1;
  parts->year = second.last.year;
  if (Date{parts->year, parts->month, parts->day} > second.last) --parts->year;
  const auto date = parts->date();
  if (!date || (lacks_month && *date < Month{second.last.year, second.last.month}.first_day())) return std::nullopt;
  if (!is_whole_month) return NamedTime{Unit::day, *date, *date, parts->weekday};
  return NamedTime{Unit::month, *date, Month{date->year, date->month}.last_day()};
}

struct Halves {
  std::string_view first, second;
};

// Each way to take the text as two that are joined, in order.
std::vector<Halves> halves_of(std::string_view text) {
  static constexpr std::array<std::string_view, 4> joiners{"-", "–", "—", "ถึง"};
  std::vector<Halves> out;
  for (std::size_t at = 1; at < text.size(); ++at)
    for (std::string_view joiner : joiners)
      if (text.substr(at).starts_with(joiner)) out.push_back({text.substr(0, at), text.substr(at + joiner.size())});
  return out;
}

std::vector<NamedTime> times_of(const Halves& halves, int own_year) {
  Scanner first(halves.first), second(halves.second);
  for (std::string_view word : {"ตั้งแต่", "ระหว่าง", "ช่วง"}) first.take(word);
  if (Scanner quarters = first; quarters.take("ไตรมาส")) {
    second.take("ไตรมาส");
    const Quarter last = quarter_in(second);
    Quarter from = quarter_in(quarters);
    if (!from.number || !last.number) return {};
    if (!from.year) from.year = last.year;
    return {from.time(own_year), last.time(own_year)};
  }
  const auto last = time_in(second.rest(), own_year);
  if (!last) return {};
  auto from = time_in(first.rest(), own_year);
  if (!from) from = time_before(first.rest(), *last);
  return from ? std::vector{*from, *last} : std::vector<NamedTime>{};
}

Period period_between(const NamedTime& first, const NamedTime& last) {
  using Written = Period::Written;
  Period period;
  period.from = first.first;
  period.to = last.last;
  const bool is_year = last.unit == Unit::fiscal_year && first.first == last.first;
  const bool has_days = first.unit == Unit::day || last.unit == Unit::day;
  period.written = is_year ? Written::fiscal_year : has_days ? Written::days : Written::months;
  return period;
}

// Bytes. Two days with the names of weekdays and months in full take less than 300.
constexpr std::size_t longest_period = 400;

// Only digits and what stands between those of a date, or a date that the calendar does not have.
bool is_slip(std::string_view text) {
  auto is_of_date = [](char c) { return base::is_digit(c) || base::is_space(c) || c == '/' || c == '.' || c == '-'; };
  if (std::all_of(text.begin(), text.end(), is_of_date)) return std::any_of(text.begin(), text.end(), base::is_digit);
  const auto parts = base::parse_date_parts(text);
  return parts && parts->year && parts->day && !parts->date();
}

// The half that is one, of two that are joined and of which the other is a date.
std::string slip_beside_date(std::string_view text) {
  for (const Halves& halves : halves_of(text)) {
    if (base::parse_date(halves.first) && is_slip(halves.second)) return std::string(base::trimmed(halves.second));
    if (is_slip(halves.first) && base::parse_date(halves.second)) return std::string(base::trimmed(halves.first));
  }
  return {};
}

std::string slip_in(std::string_view text) {
  if (std::string slip = slip_beside_date(text); !slip.empty()) return slip;
  if (is_slip(text)) return std::string(base::trimmed(text));
  for (const Halves& halves : halves_of(text))
    if (is_slip(halves.second) && (is_slip(halves.first) || base::parse_date_parts(halves.first)))
      return std::string(base::trimmed(halves.second));
  return {};
}

}  // namespace

std::optional<NamedTime> parse_named_time(std::string_view text, int own_year) {
  return time_in(base::with_arabic_digits(text), own_year);
}

std::optional<NamedTime> parse_deadline(std::string_view text, int own_year) {
  const std::string arabic = base::with_arabic_digits(text);
  Scanner in(arabic);
  in.take("ภายใน");
  return time_in(in.rest(), own_year);
}

PeriodInText parse_period(std::string_view text, int own_year) {
  PeriodInText out;
  out.period.written = Period::Written::text;
  if (text.size() > longest_period) return out;
  const std::string arabic = base::with_arabic_digits(text);
  if (auto time = time_in(arabic, own_year)) {
    out.times = {*time};
    out.period = period_between(*time, *time);
    return out;
  }
  if (Scanner in(arabic); in.take("ภายใน")) {
    if (auto time = time_in(in.rest(), own_year)) {
      const int year = std::min(own_year, base::fiscal_year_of(time->last));
      out.times = {*time};
      out.period = period_between({time->unit, base::first_day_of_fiscal_year(year), {}}, *time);
      return out;
    }
  }
  for (const Halves& halves : halves_of(arabic)) {
    out.times = times_of(halves, own_year);
    if (out.times.empty()) continue;
    out.period = period_between(out.times[0], out.times[1]);
    return out;
  }
  out.slip = slip_in(arabic);
  return out;
}

}  // namespace model
