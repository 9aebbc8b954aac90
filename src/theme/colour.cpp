#include "theme/colour.h"

#include <algorithm>
#include <cmath>

namespace theme {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

double linear(unsigned char channel) {
  double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return {};
  for (char c : text.substr(1))
    if (digit(c) < 0) return {};
  const bool is_short = text.size() == 4;
  auto channel = [&](std::size_t i) {
    int high = digit(text[is_short ? 1 + i : 1 + 2 * i]), low = digit(text[is_short ? 1 + i : 2 + 2 * i]);
    return static_cast<unsigned char>(16 * high + low);
  };
  return Colour{channel(0), channel(1), channel(2)};
}

double contrast(Colour a, Colour b) {
  double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace theme
