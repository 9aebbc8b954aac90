// Elements of SVG: geometry in attributes, paint in classes of the style sheet, never in a `style` attribute.
#pragma once

#include <string>
#include <string_view>

#include "charts/axis.h"
#include "core/html.h"

namespace charts {

// The classes of an element.
using Paint = core::Literal;

// Px, or percent of the width.
struct Length {
  Length(int px) : text(std::to_string(px)) {}   // NOLINT: implicit on purpose
  Length(Percent part) : text(to_text(part)) {}  // NOLINT: implicit on purpose
  std::string text;
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
  Length x;
  int y = 0;
  Anchor anchor = Anchor::middle;
  int right_by = 0;  // px from x
};

void line(core::Html& out, Paint paint, const Line&);
void rect(core::Html& out, Paint paint, const Box&);
void circle(core::Html& out, Paint paint, Length x, int y, int radius);
// `path` with the point (x, y) as its origin.
void path_at(core::Html& out, Paint paint, Length x, Length y, core::Literal path);
// Numbers and codes only: SVG does not wrap.
void label(core::Html& out, Paint paint, const Spot&, std::string_view text);

// ` name="value"`, the value escaped.
void attribute(core::Html& out, core::Literal name, std::string_view value);

// Two hatchings, `ID-h` for what is below target and `ID-r` for what is left over, to stand in an <svg> of the chart.
void hatchings(core::Html& out, std::string_view id);
// A box filled with one of them.
enum class Hatching : unsigned char { below_target, rest };
void hatched(core::Html& out, Hatching, std::string_view id, const Box&);

// Where a text at `x` is anchored so that it stays inside the chart.
Anchor anchor_at(Percent x);

}  // namespace charts
