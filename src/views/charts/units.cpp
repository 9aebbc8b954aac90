#include "views/charts/units.h"

#include <algorithm>

#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int a_line = 10, pitch = 24, side = 19;  // squares; px: ten of them and "10/10" fit a phone of 320 px

void draw_square(base::Html& out, int x, int y, bool stated) {
  auto px = Length::fixed;
  rect(out, stated ? Paint("u1") : Paint("u0"), {px(x), px(y), px(side), px(side), 3});
  if (!stated) line(out, "ud", {px(x + 4), px(y + side - 4), px(x + side - 4), px(y + 4)});
}

// Beside the squares how many of them are filled; a screen reader has it as a sentence.
void append_squares(base::Html& out, const UnitGroup& group) {
  const int count = static_cast<int>(group.outcome_stated.size());
  out.raw("<svg class=\"chart\"");
  attribute(out, "height", std::to_string(unit_squares_height(group)));
  out.raw(" aria-hidden=\"true\">").html(unit_squares(group));
  out.raw("</svg><b class=\"n\" aria-hidden=\"true\">")
      .number(outcomes_stated(group))
      .raw("/")
      .number(count)
      .raw("</b>");
}

void append_group(base::Html& out, const UnitGroup& group, const base::Translations& words) {
  out.raw("<li><span>");
  if (!group.number.empty()) out.raw("<span class=\"nb\">").text(group.number).raw("</span>. ");
  out.html(span(group.dimension)).raw("</span> ");
  if (group.outcome_stated.empty()) {
    out.raw("<b class=\"mut nb\">").text(words("charts.no_measures")).raw("</b></li>");
    return;
  }
  std::string sentence = words("charts.units_stated", {{"n", std::to_string(outcomes_stated(group))},
                                                       {"m", std::to_string(group.outcome_stated.size())}});
  out.raw("<span class=\"vh\">").text(sentence).raw("</span>");
  append_squares(out, group);
  out.raw("</li>");
}

struct Counts {
  int stated = 0, measures = 0;
};

Counts count(const UnitsData& data) {
  Counts out;
  for (const UnitGroup& group : data.groups) {
    out.stated += outcomes_stated(group);
    out.measures += static_cast<int>(group.outcome_stated.size());
  }
  return out;
}

}  // namespace

int outcomes_stated(const UnitGroup& group) {
  return static_cast<int>(std::count(group.outcome_stated.begin(), group.outcome_stated.end(), true));
}

int unit_squares_height(const UnitGroup& group) {
  return (static_cast<int>(group.outcome_stated.size()) + a_line - 1) / a_line * pitch;
}

base::Html unit_squares(const UnitGroup& group) {
  base::Html out;
  int i = 0;
  for (const bool stated : group.outcome_stated) {
    draw_square(out, 1 + i % a_line * pitch, 2 + i / a_line * pitch, stated);
    ++i;
  }
  return out;
}

Caption units_caption(const UnitsData& data, const base::Translations& words) {
  return {units_sentence(data, words), words("charts.units", {{"m", std::to_string(count(data).measures)}}),
          words("charts.units_how")};
}

Key units_key(const UnitsData& data, const base::Translations& words) {
  const Counts counts = count(data);
  Key key;
  base::Html filled, diagonal;
  rect(filled, "u1", {1, 1, 16, 16, 3});
  rect(diagonal, "u0", {1, 1, 16, 16, 3});
  line(diagonal, "ud", {4, 14, 14, 4});
  if (counts.stated) key.add(filled, words("charts.unit_stated"));
  if (counts.stated < counts.measures) key.add(diagonal, words("charts.unit_not_stated"));
  return key;
}

base::Html units(const UnitsData& data, const base::Translations& words) {
  base::Html out;
  if (!count(data).measures) return out;
  out.html(units_caption(data, words).html()).html(units_key(data, words).html());
  out.raw("<ul class=\"plain units\">");
  for (const UnitGroup& group : data.groups) append_group(out, group, words);
  return out.raw("</ul>");
}

std::string units_sentence(const UnitsData& data, const base::Translations& words) {
  Counts counts = count(data);
  if (!counts.measures) return words("charts.no_measures");
  return words("charts.units_stated", {{"n", std::to_string(counts.stated)}, {"m", std::to_string(counts.measures)}});
}

}  // namespace charts
