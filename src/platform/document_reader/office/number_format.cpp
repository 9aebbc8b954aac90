#include "platform/document_reader/office/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "base/ascii.h"
#include "base/date.h"
#include "base/digits.h"
#include "platform/document_reader/office/format_code.h"

namespace document_reader::office {
namespace {

using Kind = base::OfficeCell::Kind;

struct Moment {
  int year = 0, month = 0, day = 0, weekday = 1;
  long long seconds = 0;  // of the day
  double elapsed = 0;     // seconds since the first day
};

// The day that `serial` counts to, which is before the year 10000. Excel believes in 29 February 1900, its day 60.
Moment moment_of(double serial, bool is_1904) {
  Moment out;
  long long seconds = std::llround((serial - std::floor(serial)) * 86400);
  auto days = static_cast<long long>(std::floor(serial));
  if (seconds == 86400) seconds = 0, ++days;
  out.seconds = seconds;
  out.elapsed = serial * 86400;
  const auto since_1970 = days + (is_1904 ? -24107 : days < 60 ? -25568 : -25569);
  const std::chrono::sys_days day{std::chrono::days{since_1970}};
  const std::chrono::year_month_day date(day);
  out.year = static_cast<int>(date.year());
  out.month = static_cast<int>(static_cast<unsigned>(date.month()));
  out.day = static_cast<int>(static_cast<unsigned>(date.day()));
  out.weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
  return out;
}

std::string padded(long long number, std::size_t width) {
  std::string out = std::to_string(number);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

std::string letters_of_date(const NumberFormat& format, const FormatPart& part, const Moment& at, bool is_12_hours) {
  const std::size_t count = part.text.size();
  const auto& month = base::month_names[static_cast<std::size_t>(at.month - 1)];
  const auto& weekday = base::weekday_names[static_cast<std::size_t>(at.weekday - 1)];
  const long long hour = at.seconds / 3600;
  switch (part.text[0]) {
    case 'y':
    case 'e':
    case 'b': {
      // Two digits of the Common Era of a year that was typed as 2568 are those of the Buddhist Era.
      const int year = at.year + (format.is_buddhist || part.text[0] == 'b' ? base::buddhist_offset : 0);
      return count <= 2 && part.text[0] != 'e' ? padded(year % 100, 2) : std::to_string(year);
    }
    case 'm':
      if (format.is_minute(part)) return padded(at.seconds / 60 % 60, count);
      if (count >= 4) return std::string(format.is_english ? month.english : month.full);
      if (count == 3) return std::string(format.is_english ? month.english_compact : month.compact);
      return padded(at.month, count);
    case 'd':
      if (count >= 3)
        return format.is_english ? std::string(weekday.english).substr(0, count == 3 ? 3 : std::string::npos)
                                 : std::string(weekday.thai);
      return padded(at.day, count);
    case 'h':
      return padded(is_12_hours ? (hour + 11) % 12 + 1 : hour, count);
    case 's':
      return padded(at.seconds % 60, count);
    default:
      return {};
  }
}

std::string shown_moment(const NumberFormat& format, const Moment& at) {
  using Type = FormatPart::Type;
  const bool is_12_hours = format.has(Type::am_pm);
  std::string out;
  for (std::size_t i = 0; i < format.parts.size(); ++i) {
    const FormatPart& part = format.parts[i];
    if (part.type == Type::letters)
      out += letters_of_date(format, part, at, is_12_hours);
    else if (part.type == Type::elapsed)
      out += padded(std::llround(at.elapsed) / (part.text[0] == 'h'   ? 3600
                                                : part.text[0] == 'm' ? 60
                                                                      : 1),
                    part.text.size());
    else if (part.type == Type::am_pm)
      out += at.seconds < 12 * 3600 ? "AM" : "PM";
    else if (part.type == Type::digits ||
             (part.type == Type::point && i + 1 < format.parts.size() && format.parts[i + 1].type == Type::digits))
      continue;  // parts of a second
    else
      out += part.text;
  }
  return out;
}

std::string with_commas(std::string whole) {
  for (std::size_t i = whole.size(); i > 3; i -= 3) whole.insert(i - 3, ",");
  return whole;
}

// The format's digits as one number, where the first of them stands.
std::string shown_digits(const NumberFormat& format, double number, bool is_negative) {
  using Type = FormatPart::Type;
  std::size_t whole = 0, decimals = 0, least_decimals = 0, last_digit = 0;
  bool is_after_point = false, has_commas = false;
  for (std::size_t i = 0; i < format.parts.size(); ++i) {
    const FormatPart& part = format.parts[i];
    if (part.type == Type::point) is_after_point = true;
    if (part.type == Type::percent) number *= 100;
    if (part.type != Type::digits) continue;
    last_digit = i;
    if (is_after_point)
      ++decimals, least_decimals = part.text[0] == '0' ? decimals : least_decimals;
    else
      whole += part.text[0] == '0';
  }
  for (std::size_t i = 0; i < format.parts.size(); ++i)
    if (format.parts[i].type == Type::comma) {
      if (i < last_digit)
        has_commas = true;
      else
        number /= 1000;
    }
  std::array<char, 400> buffer;
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(std::min<std::size_t>(decimals, 15)),
                    std::strtod(plain_number(number).c_str(), nullptr));
  std::string text(buffer.data(), static_cast<std::size_t>(length));
  const std::size_t point = text.find('.');
  std::string before = text.substr(0, point), after = point == text.npos ? "" : text.substr(point + 1);
  while (after.size() > least_decimals && after.ends_with('0')) after.pop_back();
  if (before.size() < whole) before.insert(0, whole - before.size(), '0');
  if (has_commas) before = with_commas(before);
  std::string digits = is_negative ? "-" + before : before;
  if (!after.empty()) digits.append(".").append(after);
  std::string out;
  bool is_written = false;
  for (const FormatPart& part : format.parts) {
    if (part.type == Type::digits) {
      if (!is_written) out += digits;
      is_written = true;
    } else if (part.type == Type::literal || part.type == Type::percent) {
      out += part.text;
    }
  }
  return out;
}

}  // namespace

std::string plain_number(double number) {
  if (!std::isfinite(number)) return {};
  std::array<char, 400> buffer;
  std::snprintf(buffer.data(), buffer.size(), "%.15g", number);
  double rounded = std::strtod(buffer.data(), nullptr);
  if (rounded == 0) rounded = 0;  // no "-0"
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string date_value(int year, int month, int day, bool& is_typed_buddhist) {
  if (base::is_buddhist_year(year)) is_typed_buddhist = true, year -= base::buddhist_offset;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > base::days_in_month(year, month))
    return {};
  return base::to_iso(base::Date{year, month, day});
}

ShownNumber show_number(double number, std::string_view code, bool is_1904) {
  ShownNumber out;
  const auto sections = sections_of(code);
  const bool has_own = number < 0 && sections.size() > 1;
  std::string_view section = sections[0];
  if (has_own) section = sections[1];
  if (number == 0 && sections.size() > 2) section = sections[2];
  const NumberFormat format = parse_format(section);
  const bool is_moment =
      (format.is_date() || format.is_time()) && !base::begins_with_ignoring_case(section, "general");
  constexpr double last_moment = 2'958'466;  // the year 10000
  out.value = plain_number(number);
  if (is_moment && number >= 0 && number < last_moment) {
    const Moment at = moment_of(number, is_1904);
    out.text = shown_moment(format, at);
    out.kind = Kind::text;
    out.value.clear();
    if (format.is_date() && number >= 1) out.value = date_value(at.year, at.month, at.day, out.is_typed_buddhist);
    if (!out.value.empty()) out.kind = Kind::date;
  } else if (format.has(FormatPart::Type::digits) && !is_moment) {
    out.text = shown_digits(format, std::abs(number), number < 0 && !has_own);
    if (format.has(FormatPart::Type::percent)) out.kind = Kind::percent, out.value = plain_number(number * 100);
  } else {
    out.text = out.value;
    // A section without digits is words for a number: `0;-0;"ไม่มี"`.
    const bool is_general = base::begins_with_ignoring_case(section, "general") || section == "@" || is_moment;
    if (!is_general && format.has(FormatPart::Type::literal)) out.text = shown_digits(format, 0, false);
  }
  if (format.is_thai_digits) out.text = base::with_thai_digits(out.text);
  return out;
}

std::string_view builtin_format(std::size_t id) {
  static constexpr std::pair<std::size_t, std::string_view> formats[]{
      {1, "0"},          {2, "0.00"},        {3, "#,##0"},
      {4, "#,##0.00"},   {9, "0%"},          {10, "0.00%"},
      {14, "d/m/yyyy"},  {15, "d-mmm-yy"},   {16, "d-mmm"},
      {17, "mmm-yy"},    {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"},
      {20, "h:mm"},      {21, "h:mm:ss"},    {22, "d/m/yyyy h:mm"},
      {37, "#,##0"},     {38, "#,##0"},      {39, "#,##0.00"},
      {40, "#,##0.00"},  {41, "#,##0"},      {42, "#,##0"},
      {43, "#,##0.00"},  {44, "#,##0.00"},   {45, "mm:ss"},
      {46, "[h]:mm:ss"}, {47, "mm:ss"},      {59, "t0"},
      {60, "t0.00"},     {61, "t#,##0"},     {62, "t#,##0.00"},
      {67, "t0%"},       {68, "t0.00%"},     {71, "d/m/bbbb"},
      {72, "d-mmm-bb"},  {73, "d-mmm"},      {74, "mmm-bb"},
      {75, "h:mm"},      {76, "h:mm:ss"},    {77, "d/m/bbbb h:mm"},
      {78, "mm:ss"},     {79, "[h]:mm:ss"},  {80, "mm:ss.0"},
      {81, "d/m/bb"}};
  for (const auto& [number, code] : formats)
    if (number == id) return code;
  return "General";
}

}  // namespace document_reader::office
