#include "base/punycode.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/utf8.h"

namespace base {
namespace {

// The parameters of RFC 3492, section 5.
constexpr std::uint32_t punycode_base = 36, t_min = 1, t_max = 26, skew = 38, damp = 700, initial_bias = 72;
constexpr char32_t initial_n = 0x80;

char digit_of(std::uint32_t value) { return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26)); }

// Section 6.1.
std::uint32_t adapt(std::uint32_t delta, std::uint32_t points, bool is_first) {
  delta = is_first ? delta / damp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > ((punycode_base - t_min) * t_max) / 2; k += punycode_base) delta /= punycode_base - t_min;
  return k + (punycode_base - t_min + 1) * delta / (delta + skew);
}

// Section 6.3: the numbers that `delta` is written as.
void append_delta(std::string& out, std::uint32_t delta, std::uint32_t bias) {
  for (std::uint32_t k = punycode_base;; k += punycode_base) {
    const std::uint32_t t = k <= bias ? t_min : std::min(k - bias, t_max);
    if (delta < t) break;
    out += digit_of(t + (delta - t) % (punycode_base - t));
    delta = (delta - t) / (punycode_base - t);
  }
  out += digit_of(delta);
}

std::string punycode(const std::u32string& points) {
  std::string out;
  for (char32_t c : points)
    if (c < initial_n) out += static_cast<char>(c);
  auto written = static_cast<std::uint32_t>(out.size());
  const std::uint32_t basic = written;
  if (basic) out += '-';
  std::uint32_t delta = 0, bias = initial_bias;
  for (char32_t n = initial_n; written < points.size(); ++n, ++delta) {
    char32_t next = 0x10FFFF;
    for (char32_t c : points)
      if (c >= n) next = std::min(next, c);
    delta += static_cast<std::uint32_t>(next - n) * (written + 1);
    n = next;
    for (char32_t c : points) {
      if (c < n) ++delta;
      if (c != n) continue;
      append_delta(out, delta, bias);
      bias = adapt(delta, written + 1, written == basic);
      delta = 0;
      ++written;
    }
  }
  return out;
}

}  // namespace

std::string ascii_label(std::string_view label) {
  std::u32string points;
  for (char32_t c : code_points(to_lower(label)))
    // SARA AM is written as its two parts (Unicode, NFKC).
    points += c == 0x0E33 ? std::u32string{0x0E4D, 0x0E32} : std::u32string{c};
  const bool is_ascii = std::all_of(points.begin(), points.end(), [](char32_t c) { return c < initial_n; });
  return is_ascii ? to_lower(label) : "xn--" + punycode(points);
}

std::string ascii_host(std::string_view host) {
  std::string out;
  for (;;) {
    const std::size_t dot = host.find('.');
    out += ascii_label(host.substr(0, dot));
    if (dot == host.npos) return out;
    out += '.';
    host.remove_prefix(dot + 1);
  }
}

}  // namespace base
