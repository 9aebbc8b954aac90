#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "base/digits.h"

namespace base {
namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";  // U+2212

// "1,250,000" or "1250000" without commas; nothing where a comma is out of place.
std::optional<std::string> without_commas(std::string_view whole) {
  if (whole.find(',') == whole.npos) return std::string(whole);
  std::string out;
  std::size_t group = 0;
  bool first = true;
  for (std::size_t i = 0; i <= whole.size(); ++i) {
    if (i < whole.size() && whole[i] != ',') {
      out += whole[i];
      ++group;
      continue;
    }
    if (first ? group == 0 || group > 3 : group != 3) return std::nullopt;
    first = false;
    group = 0;
  }
  return out;
}

// Whether a number can begin so: most of what is asked about is words.
bool may_be_number(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  return is_digit(c) || c == '-' || c == '+' || thai_digit_at(text, 0) >= 0 || text.starts_with(minus_sign);
}

}  // namespace

std::optional<std::int64_t> Decimal::scaled(int n) const {
  if (decimals > n) {
    std::int64_t power = 1;
    for (int i = n; i < decimals; ++i) power *= 10;
    if (units % power) return std::nullopt;
    return units / power;
  }
  std::int64_t out = units;
  for (int i = decimals; i < n; ++i)
    if (__builtin_mul_overflow(out, std::int64_t{10}, &out)) return std::nullopt;
  return out;
}

std::optional<Decimal> parse_number(std::string_view written) {
  if (!may_be_number(written)) return std::nullopt;
  std::string text = with_arabic_digits(written);
  std::string_view rest = text;
  bool negative = false;
  if (rest.starts_with('-') || rest.starts_with('+')) {
    negative = rest[0] == '-';
    rest.remove_prefix(1);
  } else if (rest.starts_with(minus_sign)) {
    negative = true;
    rest.remove_prefix(minus_sign.size());
  }
  std::size_t dot = rest.find('.');
  auto whole = without_commas(rest.substr(0, dot));
  std::string_view fraction = dot == rest.npos ? std::string_view{} : rest.substr(dot + 1);
  if (!whole || whole->empty() || (dot != rest.npos && fraction.empty())) return std::nullopt;
  std::string digits = *whole + std::string(fraction);
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c); })) return std::nullopt;
  std::size_t significant = digits.size() - std::min(digits.find_first_not_of('0'), digits.size());
  if (significant > 15 || fraction.size() > 15) return std::nullopt;
  Decimal number{0, static_cast<int>(fraction.size())};
  for (char c : digits) number.units = number.units * 10 + (c - '0');
  if (negative) number.units = -number.units;
  return number;
}

std::string to_text(Points points) {
  const std::int32_t v = points.hundredths < 0 ? -points.hundredths : points.hundredths;
  std::array<char, 16> digits;
  char* end = std::to_chars(digits.data(), digits.data() + digits.size(), v / 100).ptr;
  *end++ = '.';
  *end++ = static_cast<char>('0' + v / 10 % 10);
  *end++ = static_cast<char>('0' + v % 10);
  std::string out(points.hundredths < 0 ? minus_sign : std::string_view());
  return out.append(digits.data(), end);
}

std::string to_signed_text(Points change) {
  if (change.hundredths == 0) return "±0.00";
  return (change.hundredths > 0 ? "+" : "") + to_text(change);
}

std::string to_short_text(Points points) {
  std::string out = to_text(points);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string with_commas(std::int64_t whole) {
  std::string digits = std::to_string(whole < 0 ? -whole : whole);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return (whole < 0 ? std::string(minus_sign) : "") + digits;
}

std::string to_text(Decimal number) {
  std::int64_t power = 1;
  for (int i = 0; i < number.decimals; ++i) power *= 10;
  std::int64_t v = number.units < 0 ? -number.units : number.units;
  std::string out = (number.units < 0 ? std::string(minus_sign) : "") + with_commas(v / power);
  if (!number.decimals) return out;
  std::string fraction = std::to_string(v % power);
  return out + "." + std::string(static_cast<std::size_t>(number.decimals) - fraction.size(), '0') + fraction;
}

}  // namespace base
