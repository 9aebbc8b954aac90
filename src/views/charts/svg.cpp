#include "views/charts/svg.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"

namespace charts {

std::string Length::in_em(int px) {
  if (px == 0) return "0";
  const int hundredths = (std::abs(px) * 200 + 15) / 30;
  return (px < 0 ? "-" : "") + base::to_short_text(base::Points{hundredths}) + "em";
}

std::string to_text(Percent percent) { return base::to_short_text(base::Points{percent.hundredths}) + "%"; }

Percent share(Exact part, Exact whole) {
  const Exact kept = std::clamp<Exact>(part, 0, whole);
  return {static_cast<std::int32_t>((kept * 20000 + whole) / (2 * whole))};
}

Axis axis_of(std::span<const base::Points> values) {
  constexpr base::Points half{5000};
  bool high = std::all_of(values.begin(), values.end(), [&](base::Points value) { return value >= half; });
  return {high ? half : base::Points{0}};
}

int text_width(std::string_view text) {
  int tenths = 0;
  for (char c : text) {
    bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // of a character of UTF-8
    if (continues) continue;
    tenths += c == '.' || c == ' ' ? 43 : c == 'I' ? 59 : base::is_digit(c) ? 87 : c == 'M' || c == 'W' ? 139 : 96;
  }
  return (tenths + 9) / 10;
}

namespace {

void box_attributes(base::Html& out, const Box& box) {
  attribute(out, "x", box.x.text);
  attribute(out, "y", box.y.text);
  attribute(out, "width", box.width.text);
  attribute(out, "height", box.height.text);
  if (box.rounded) attribute(out, "rx", std::to_string(box.rounded));
}

}  // namespace

void attribute(base::Html& out, base::Literal name, std::string_view value) {
  out.raw(" ").raw(name).raw("=\"").text(value).raw("\"");
}

void line(base::Html& out, Paint paint, const Line& line) {
  out.raw("<line class=\"").raw(paint).raw("\"");
  attribute(out, "x1", line.x1.text);
  attribute(out, "y1", line.y1.text);
  attribute(out, "x2", line.x2.text);
  attribute(out, "y2", line.y2.text);
  out.raw("/>");
}

void rect(base::Html& out, Paint paint, const Box& box) {
  out.raw("<rect class=\"").raw(paint).raw("\"");
  box_attributes(out, box);
  out.raw("/>");
}

void circle(base::Html& out, Paint paint, Length x, Length y, int radius) {
  out.raw("<circle class=\"").raw(paint).raw("\"");
  attribute(out, "cx", x.text);
  attribute(out, "cy", y.text);
  attribute(out, "r", std::to_string(radius));
  out.raw("/>");
}

void path_at(base::Html& out, Paint paint, Length x, Length y, base::Literal path) {
  out.raw("<svg");
  attribute(out, "x", x.text);
  attribute(out, "y", y.text);
  out.raw(" overflow=\"visible\"><path class=\"").raw(paint).raw("\" d=\"").raw(path).raw("\"/></svg>");
}

void label(base::Html& out, Paint paint, const Spot& spot, std::string_view text) {
  out.raw("<text class=\"").raw(paint).raw("\"");
  attribute(out, "x", spot.x.text);
  if (spot.right_by) attribute(out, "dx", Length(spot.right_by).text);
  attribute(out, "y", spot.y.text);
  if (spot.anchor == Anchor::middle) out.raw(" text-anchor=\"middle\"");
  if (spot.anchor == Anchor::end) out.raw(" text-anchor=\"end\"");
  out.raw(">").text(text).raw("</text>");
}

void hatchings(base::Html& out, std::string_view id) {
  base::Html common;
  common.raw(" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
  out.raw("<pattern id=\"").text(id).raw("-h\"").html(common);
  out.raw("<path class=\"hl\" d=\"M3 0V7\"/></pattern><pattern id=\"").text(id).raw("-r\"").html(common);
  out.raw("<path class=\"hr\" d=\"M3 0V7\"/></pattern>");
}

void hatched(base::Html& out, Hatching kind, std::string_view id, const Box& box) {
  bool below = kind == Hatching::below_target;
  out.raw("<rect class=\"").raw(below ? Paint("lowbar") : Paint("rest")).raw("\" fill=\"url(#");
  out.text(id).raw(below ? base::Literal("-h)\"") : base::Literal("-r)\""));
  box_attributes(out, box);
  out.raw("/>");
}

Anchor anchor_at(Percent x) {
  return x.hundredths < 800 ? Anchor::start : x.hundredths > 9200 ? Anchor::end : Anchor::middle;
}

}  // namespace charts
