#include "views/charts/parts.h"

#include <algorithm>

#include "views/charts/figure.h"
#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int parts_bar_height = 42, parts_height = 78;
constexpr int parts_gap = 50;  // hundredths of a percent between segments
constexpr int inset = 5;       // px from the edge of a segment to its label

// Points unrounded, in millionths of a hundredth of a hundredth: 100 points are `whole`.
constexpr Exact whole = 10000LL * 100000000;

Exact exact_sum(const Part& part) {
  Exact weight = std::clamp<Exact>(part.weight.scaled(6).value_or(0), 0, 100000000);
  return part.score.hundredths * weight;
}

Exact exact(const Part& part) { return exact_sum(part) / part.count; }

base::Points rounded(Exact sum, Exact count) {
  const Exact hundredth = whole / 10000 * count;
  return {static_cast<std::int32_t>((2 * sum + hundredth) / (2 * hundredth))};
}

Exact sum_before(const PartsData& data, std::size_t n) {
  Exact sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += exact(data.parts[i]);
  return sum;
}

Percent location(Exact value) { return share(value, whole); }

base::Points missing(const PartsData& data) {
  if (data.total) return std::max(base::Points{10000 - data.total->hundredths}, base::Points{});
  return rounded(std::max<Exact>(whole - sum_before(data, data.parts.size()), 0), 1);
}

Paint paint(std::size_t i) {
  static constexpr Paint paints[] = {"s1", "s2", "s3"};
  return paints[i % 3];
}

std::string full_label(const Part& part) { return std::string(part.code) + " " + to_text(points_of(part)); }

bool fits(std::string_view text, Percent width) {
  return inset + text_width(text) + 2 <= narrowest * width.hundredths / full_width.hundredths;
}

std::string worth(const Part& part, const base::Translations& words) {
  return words("charts.part_of",
               {{"code", part.code}, {"points", to_text(points_of(part))}, {"of", to_text(part.weight)}});
}

// Adds to the key what the label of the segment cannot say.
void draw_segment(base::Html& out, Key& key, const PartsData& data, std::size_t i, const base::Translations& words) {
  Percent from = location(sum_before(data, i)), to = location(sum_before(data, i + 1));
  Percent drawn{std::max((to - from).hundredths - (to < full_width ? parts_gap : 0), 0)};
  const Part& part = data.parts[i];
  if (drawn > Percent{}) rect(out, paint(i), {from, 0, drawn, parts_bar_height});
  std::string text = full_label(part);
  if (!fits(text, drawn)) {
    base::Html mark;
    rect(mark, paint(i), {1, 1, 16, 16});
    key.add(mark, worth(part, words));
    text = part.code;
  }
  if (fits(text, drawn)) label(out, "wt", {from, 27, Anchor::start, inset}, text);
}

void draw_rest(base::Html& out, Key& key, const PartsData& data, const base::Translations& words) {
  Percent from = location(sum_before(data, data.parts.size()));
  if (missing(data) == base::Points{}) return;
  hatched(out, Hatching::rest, data.id, {from, 1, full_width - from, parts_bar_height - 2});
  base::Html mark;
  hatched(mark, Hatching::rest, data.id, {1, 1, 16, 16});
  key.add(mark, words("charts.parts_missing", {{"points", to_text(missing(data))}}));
}

void draw_numbers(base::Html& out) {
  for (int value = 0; value <= 100; value += 25)
    label(out, "t2",
          {Percent{value * 100}, 66,
           value == 0     ? Anchor::start
           : value == 100 ? Anchor::end
                          : Anchor::middle},
          std::to_string(value));
}

}  // namespace

base::Points points_of(const Part& part) { return rounded(exact_sum(part), part.count); }

Figure parts(const PartsData& data, const base::Translations& words) {
  Figure out{{parts_sentence(data, words), words("charts.parts"), words("charts.parts_how")}, {}, {}, parts_height};
  if (data.parts.empty()) return out;
  base::Html drawing;
  for (std::size_t i = 0; i < data.parts.size(); ++i) draw_segment(drawing, out.key, data, i, words);
  draw_rest(drawing, out.key, data, words);
  draw_numbers(drawing);
  out.image.html(open_image(data.id, parts_height, out.caption)).raw("<defs>");
  hatchings(out.image, data.id);
  out.image.raw("</defs>").html(drawing).raw("</svg>");
  return out;
}

std::string parts_sentence(const PartsData& data, const base::Translations& words) {
  if (data.parts.empty()) return words("charts.parts_none");
  std::string list;
  for (std::size_t i = 0; i < data.parts.size(); ++i) {
    if (i) list += words(i + 1 < data.parts.size() ? "charts.comma" : "charts.and");
    list += words("charts.part_gives", {{"code", data.parts[i].code},
                                        {"points", to_text(points_of(data.parts[i]))},
                                        {"of", to_text(data.parts[i].weight)}});
  }
  base::Points rest = missing(data);
  if (rest == base::Points{}) return words("charts.parts_full", {{"list", list}});
  return words("charts.parts_sentence", {{"list", list}, {"rest", to_text(rest)}});
}

}  // namespace charts
