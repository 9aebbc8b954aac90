// Elements of SVG (geometry in attributes, paint in classes of the style sheet, never in a `style` attribute), and
// where a value is on the axis of a chart, in percent of its width.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"
#include "base/number.h"

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

// Holds any Number exactly, and is wide enough for what is worked out from it.
using Exact = __int128;

// part / whole, rounded half up and kept between 0 and 100 %. Requires whole > 0.
Percent share(Exact part, Exact whole);

struct Axis {
  base::Points from{0};
  base::Points to{10000};

  Percent at(base::Points value) const { return share((value - from).hundredths, (to - from).hundredths); }
};

// From 50 where every value is 50 or more, else from 0; to 100.
Axis axis_of(std::span<const base::Points> values);

// A chart is drawn without knowing its width: what must not overlap is judged on a phone of 320 px.
// With larger text the labels of class `opt`, and with much larger text those of class `tick`, are left out: their
// values stand beside the chart, too.
inline constexpr int narrowest = 288;         // px inside the margins of the page
inline constexpr int with_columns = 640;      // px from 48rem on; what is only shown there has the class `far`
inline constexpr int narrowest_padded = 268;  // px inside .pad

// About how wide a bold text of 15 px is, in px.
int text_width(std::string_view text);

// The classes of an element.
using Paint = base::Literal;

// Px where text is 15 px high, in em, so that it grows with the text of the reader; or percent of the width.
struct Length {
  Length(int px) : text(in_em(px)) {}                                 // NOLINT: implicit on purpose
  Length(Percent part) : text(to_text(part)) {}                       // NOLINT: implicit on purpose
  static Length fixed(int px) { return Length(std::to_string(px)); }  // stays as it is
  std::string text;

 private:
  explicit Length(std::string written) : text(std::move(written)) {}
  static std::string in_em(int px);
};

struct Line {
  Length x1, y1, x2, y2;
};

struct Box {
  Length x, y, width, height;
  int rounded = 0;  // px
};

enum class Anchor : unsigned char { start, middle, end };

struct Spot {
  Length x, y;
  Anchor anchor = Anchor::middle;
  int right_by = 0;  // px from x
};

void line(base::Html& out, Paint paint, const Line&);
void rect(base::Html& out, Paint paint, const Box&);
void circle(base::Html& out, Paint paint, Length x, Length y, int radius);  // the radius stays as it is
// `path` with the point (x, y) as its origin.
void path_at(base::Html& out, Paint paint, Length x, Length y, base::Literal path);
// Numbers and codes only: SVG does not wrap.
void label(base::Html& out, Paint paint, const Spot&, std::string_view text);

// ` name="value"`, the value escaped.
void attribute(base::Html& out, base::Literal name, std::string_view value);

// Two hatchings, `ID-h` for what is below target and `ID-r` for what is left over, to be put into an <svg> of the
// chart.
void hatchings(base::Html& out, std::string_view id);
// A box filled with one of them.
enum class Hatching : unsigned char { below_target, rest };
void hatched(base::Html& out, Hatching, std::string_view id, const Box&);

// Where a text at `x` is anchored so that it stays inside the chart.
Anchor anchor_at(Percent x);

}  // namespace charts
