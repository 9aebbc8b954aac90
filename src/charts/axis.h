// Where a value stands on the axis of a chart, in percent of the chart's width.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/number.h"

namespace charts {

// Of the width of the chart, 0 to 100, in hundredths: 8392 is 83.92 %.
struct Percent {
  std::int32_t hundredths = 0;

  friend auto operator<=>(Percent, Percent) = default;
  friend Percent operator+(Percent a, Percent b) { return {a.hundredths + b.hundredths}; }
  friend Percent operator-(Percent a, Percent b) { return {a.hundredths - b.hundredths}; }
};

inline constexpr Percent full_width{10000};

std::string to_text(Percent);  // "83.92%", "70%"

// part / whole, rounded half up and kept between 0 and 100 %. Requires whole > 0.
Percent share(std::int64_t part, std::int64_t whole);

struct Axis {
  core::Points from{0};
  core::Points to{10000};

  Percent at(core::Points value) const { return share((value - from).hundredths, (to - from).hundredths); }
};

// From 50 where every value is 50 or more, else from 0; to 100.
Axis axis_of(std::span<const core::Points> values);

// A chart is drawn without knowing its width: what must not overlap is judged on a phone of 320 px.
inline constexpr int narrowest = 288;         // px inside the margins of the page
inline constexpr int with_columns = 640;      // px from 48rem on; what is only shown there has the class `far`
inline constexpr int narrowest_padded = 268;  // px inside .pad

// About how wide a bold text of 15 px is, in px.
int text_width(std::string_view text);

}  // namespace charts
