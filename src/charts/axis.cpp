#include "charts/axis.h"

#include <algorithm>

namespace charts {

std::string to_text(Percent percent) { return core::to_short_text(core::Points{percent.hundredths}) + "%"; }

Percent share(std::int64_t part, std::int64_t whole) {
  std::int64_t kept = std::clamp<std::int64_t>(part, 0, whole);
  return {static_cast<std::int32_t>((kept * 20000 + whole) / (2 * whole))};
}

Axis axis_of(std::span<const core::Points> values) {
  constexpr core::Points half{5000};
  bool high = std::all_of(values.begin(), values.end(), [&](core::Points value) { return value >= half; });
  return {high ? half : core::Points{0}};
}

int text_width(std::string_view text) {
  int tenths = 0;
  for (char c : text) {
    bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // of a character of UTF-8
    if (continues) continue;
    tenths += c == '.' || c == ' ' ? 43 : c == 'I' ? 59 : c >= '0' && c <= '9' ? 87 : c == 'M' || c == 'W' ? 139 : 96;
  }
  return (tenths + 9) / 10;
}

}  // namespace charts
