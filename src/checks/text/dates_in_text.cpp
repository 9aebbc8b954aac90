#include "checks/text/dates_in_text.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/date.h"
#include "base/digits.h"
#include "checks/text/endings.h"

namespace checks {
namespace {

using base::buddhist_offset;
using base::days_in_month;
using base::Month;
using base::month_names;
using base::MonthName;

constexpr std::string_view no_break_space = "\xC2\xA0", era = "พ.ศ.";

// The digit at `at` and how many bytes it takes; -1 where there is none.
int digit_at(std::string_view text, std::size_t at, std::size_t& length) {
  const int thai = base::thai_digit_at(text, at);
  length = thai < 0 ? 1 : base::size_of_thai_digit;
  return base::is_digit(text[at]) ? text[at] - '0' : thai;
}

void remove_trailing_blanks(std::string_view& text) {
  while (remove_end(text, " ") || remove_end(text, "\n") || remove_end(text, no_break_space)) continue;
}

// One or two digits at the end of the text, from 1 to 31; 0 and nothing removed for other things.
int remove_day(std::string_view& text) {
  std::string_view rest = text;
  int value = 0, unit = 1;
  for (int count = 0; count < 2 && !rest.empty(); ++count) {
    std::size_t length = 0;
    const std::size_t thai = rest.size() >= 3 ? rest.size() - 3 : rest.size() - 1;
    int digit = base::is_digit(rest.back()) ? rest.back() - '0' : digit_at(rest, thai, length);
    if (digit < 0) break;
    rest.remove_suffix(base::is_digit(rest.back()) ? 1 : 3);
    value += unit * digit;
    unit *= 10;
  }
  if (value < 1 || value > 31) return 0;
  std::size_t length = 0;
  const bool goes_on = !rest.empty() && (base::is_digit(rest.back()) || rest.back() == '.' || rest.back() == '/' ||
                                         (rest.size() >= 3 && digit_at(rest, rest.size() - 3, length) >= 0));
  if (goes_on) return 0;
  text = rest;
  return value;
}

struct NamedMonth {
  int month = 0;  // 0: none
  std::string_view name;
  bool is_thai = false, is_compact = false;
};

// The month whose name ends the text, and the text without it.
NamedMonth remove_month(std::string_view& text) {
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const MonthName& m = month_names[i];
    for (std::string_view name : {m.full, m.compact, m.english, m.english_compact}) {
      if (!text.ends_with(name)) continue;
      const bool is_thai = !base::is_letter(name.front());
      const std::string_view rest = text.substr(0, text.size() - name.size());
      if (!is_thai && !rest.empty() && base::is_letter(rest.back())) continue;
      text = rest;
      return {static_cast<int>(i) + 1, name, is_thai, name == m.compact || name == m.english_compact};
    }
  }
  return {};
}

// What comes after a number that counts something, so that it is not a year.
bool counts_something(std::string_view rest, bool is_sure_of_day) {
  if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',' || rest[0] == ':' || rest[0] == '/')) {
    std::size_t length = 0;
    if (digit_at(rest, 1, length) >= 0) return true;
  }
  while (rest.starts_with(' ') || rest.starts_with('\n')) rest.remove_prefix(1);
  constexpr std::array<std::string_view, 5> always{"บาท", "คน", "ราย", "น.", "%"};
  constexpr std::array<std::string_view, 9> units{"ครั้ง",    "เรื่อง", "โครงการ", "แห่ง",  "ข้อ",
                                                  "กิจกรรม", "ฉบับ",  "ครัวเรือน", "คะแนน"};
  const auto begins = [&](std::string_view word) { return rest.starts_with(word); };
  return std::any_of(always.begin(), always.end(), begins) ||
         (!is_sure_of_day && std::any_of(units.begin(), units.end(), begins));
}

// "พระราชบัญญัติ … ก.พ. พ.ศ. 2551", "สำนักงาน ก.พ. 2560": the Civil Service Commission, not February.
bool is_commission(const NamedMonth& month, std::string_view before, bool has_era) {
  if (month.name != month_names[1].compact) return false;
  constexpr std::array<std::string_view, 7> words{"สำนักงาน", "กฎ", "ระเบียบ", "หลักเกณฑ์", "มติ", "ประกาศ", "หนังสือ"};
  return has_era ||
         std::any_of(words.begin(), words.end(), [&](std::string_view word) { return before.ends_with(word); });
}

// Common Era; 0 where the number is not a year.
int year_of(const NumberInText& number) {
  if (number.digits == 2 && number.value >= 40) return 2500 + number.value - buddhist_offset;
  if (number.digits != 4) return 0;
  if (number.value >= 2400 && number.value <= 2699) return number.value - buddhist_offset;
  return number.value >= 1900 && number.value < 2400 ? number.value : 0;
}

DateInText date_of(int year, int month, int day, std::size_t offset, std::size_t end) {
  const Month whole{year, month};
  if (day && day <= days_in_month(year, month)) return {offset, end, {year, month, day}, {year, month, day}};
  return {offset, end, whole.first_day(), whole.last_day()};
}

// A date that ends with `number` as its year: what comes before it, from `from` on.
std::optional<DateInText> date_before(std::string_view text, std::size_t from, const NumberInText& number) {
  const int year = year_of(number);
  if (!year) return std::nullopt;
  std::string_view before = text.substr(from, number.offset - from);
  remove_trailing_blanks(before);
  const bool has_era = remove_end(before, era) || remove_end(before, "ค.ศ.") || remove_end(before, "B.E.");
  if (has_era) remove_trailing_blanks(before);
  int day = 0;
  if (remove_end(before, ",")) {  // February 3, 2025
    remove_trailing_blanks(before);
    day = remove_day(before);
    if (!day) return std::nullopt;
    remove_trailing_blanks(before);
  }
  const bool is_american = day != 0;
  const NamedMonth month = remove_month(before);
  const bool is_short = number.digits == 2;
  if (!month.month || (is_american && month.is_thai) || (is_short && !month.is_thai)) return std::nullopt;
  std::size_t offset = from + before.size();
  if (!is_american) {
    remove_trailing_blanks(before);
    remove_end(before, "เดือน");
    remove_trailing_blanks(before);
    day = remove_day(before);
    if (day) offset = from + before.size();
  }
  if (!day && (is_commission(month, before, has_era) || (is_short && !month.is_compact))) return std::nullopt;
  if (counts_something(text.substr(number.end), day || !is_short)) return std::nullopt;
  return date_of(year, month.month, day, offset, number.end);
}

// "2568-03-31" or "2568-03", of which `number` is the year.
std::optional<DateInText> iso_date(std::string_view text, const NumberInText& number) {
  const int year = year_of(number);
  if (!year || number.digits != 4 || number.end >= text.size() || text[number.end] != '-') return std::nullopt;
  const char before = number.offset ? text[number.offset - 1] : ' ';
  if (base::is_letter(before) || before == '-' || before == '/' || before == '.' || before == '_')
    return std::nullopt;
  const auto part = [&](std::size_t at) {
    const auto n = next_number(text, at);
    return n && n->offset == at && n->digits == 2 ? n : std::nullopt;
  };
  const auto month = part(number.end + 1);
  if (!month || month->value < 1 || month->value > 12) return std::nullopt;
  if (month->end >= text.size() || text[month->end] != '-')
    return date_of(year, month->value, 0, number.offset, month->end);
  const auto day = part(month->end + 1);
  if (!day || day->value < 1 || day->value > days_in_month(year, month->value)) return std::nullopt;
  return date_of(year, month->value, day->value, number.offset, day->end);
}

}  // namespace

std::optional<NumberInText> next_number(std::string_view text, std::size_t from) {
  NumberInText out;
  for (std::size_t at = from; at < text.size();) {
    std::size_t length = 0;
    const int digit = digit_at(text, at, length);
    if (digit >= 0) {
      if (!out.digits) out.offset = at;
      if (++out.digits <= 9) out.value = out.value * 10 + digit;
      out.end = at + length;
    } else if (out.digits) {
      return out;
    }
    at += length;
  }
  return out.digits ? std::optional(out) : std::nullopt;
}

std::optional<DateInText> next_date(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (auto number = next_number(text, at)) {
    if (number->digits == 4 || number->digits == 2) {
      if (auto date = iso_date(text, *number)) return date;
      if (auto date = date_before(text, from, *number)) return date;
    }
    at = number->end;
  }
  return std::nullopt;
}

}  // namespace checks
