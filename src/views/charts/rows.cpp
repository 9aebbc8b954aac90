#include "views/charts/rows.h"

#include <algorithm>
#include <cstdlib>

#include "views/charts/figure.h"
#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int mark_y = -15;  // px from the lower edge of the row
constexpr base::Literal dot_path = "M0-9 9 0 0 9-9 0z";

base::Points tick(const Axis& axis, int nth) {
  return {axis.from.hundredths + (axis.to - axis.from).hundredths * nth / 5};
}

void draw_now(base::Html& out, const RowChart& chart, base::Points now) {
  Percent x = chart.axis.at(now);
  if (is_below(now, chart.target))
    path_at(out, "low", x, mark_y, dot_path);
  else
    circle(out, "now", x, mark_y, 7);
}

// The ring goes on top, and smaller, where the dot would hide it.
void draw_two_years(base::Html& out, const RowChart& chart, const Row& row) {
  if (!row.before) return draw_now(out, chart, *row.now);
  Percent now = chart.axis.at(*row.now), before = chart.axis.at(*row.before);
  bool hidden = std::abs((now - before).hundredths) < 200;
  line(out, "link", {before, mark_y, now, mark_y});
  if (hidden) draw_now(out, chart, *row.now);
  circle(out, "was", before, mark_y, hidden ? 3 : 5);
  if (!hidden) draw_now(out, chart, *row.now);
}

void draw_bar(base::Html& out, const RowChart& chart, base::Points now) {
  Box bar{Percent{}, mark_y - 8, chart.axis.at(now), 16};
  if (is_below(now, chart.target))
    hatched(out, Hatching::below_target, chart.id, bar);
  else
    rect(out, "val", bar);
  line(out, "axis", {0, mark_y - 12, 0, mark_y + 12});
}

base::Html value_text(const RowChart& chart, const Row& row, const base::Translations& words) {
  base::Html out;
  if (!row.now) return out.raw("<b class=\"mut\">").text(words("charts.not_published")).raw("</b>");
  out.raw("<b>");
  if (is_below(*row.now, chart.target)) out.raw("<i class=\"vh\">").text(words("charts.below")).raw(" </i>");
  out.text(to_text(*row.now));
  if (row.with_change && row.before) {
    out.raw(" <small class=\"mut\"><i class=\"vh\">").text(words("charts.change")).raw(" </i>");
    out.text(to_signed_text(*row.now - *row.before)).raw("</small>");
  }
  return out.raw("</b>");
}

void append_row(base::Html& out, const RowChart& chart, const Row& row, const base::Translations& words) {
  out.raw("<li><p>").html(row.label).html(value_text(chart, row, words));
  out.raw("</p><svg class=\"chart\" aria-hidden=\"true\"><use href=\"#").text(chart.id).raw("-g\"/>");
  if (row.now) {
    out.raw("<svg y=\"100%\" overflow=\"visible\">");
    if (chart.two_years)
      draw_two_years(out, chart, row);
    else
      draw_bar(out, chart, *row.now);
    out.raw("</svg>");
  }
  out.raw("</svg></li>");
}

}  // namespace

bool is_below(base::Points value, std::optional<base::Points> target) { return target && value < *target; }

void sort_high_to_low(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.now > b.now; });
}

bool RowChart::has_value() const {
  return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.now.has_value(); });
}

void RowChart::choose_form() {
  std::vector<base::Points> values;
  for (const Row& row : rows) {
    if (!row.now) continue;
    values.push_back(*row.now);
    if (!row.before) continue;
    values.push_back(*row.before);
    two_years = true;
  }
  if (target) values.push_back(*target);
  axis = two_years ? axis_of(values) : Axis{};
}

base::Html rows_key(const RowChart& chart, const base::Translations& words) {
  Tally counts = tally(chart);
  std::string year = year_text(chart.year, words);
  base::Html ring, full, below;
  circle(ring, "was", 9, 9, 5);
  if (chart.two_years) {
    circle(full, "now", 9, 9, 7);
    path_at(below, "low", 9, 9, dot_path);
  } else {
    rect(full, "val", {0, 2, 18, 14});
    hatched(below, Hatching::below_target, chart.id, {1, 2, 16, 14});
  }
  Key key;
  if (chart.two_years) key.add(ring, year_text(chart.year_before, words));
  if (!chart.target) {
    key.add(full, year);
    return key.html();
  }
  std::string target = base::to_short_text(*chart.target);
  if (counts.at_target) key.add(full, words("charts.at_target", {{"year", year}, {"target", target}}));
  if (counts.at_target < counts.values)
    key.add(below, words("charts.below_target", {{"year", year}, {"target", target}}));
  return key.html();
}

// Target line and grid are defined once and used in each row: a hundred rows stay small. The class is repeated since
// browsers match the style of what is used inside of it only.
base::Html rows_head(const RowChart& chart, const base::Translations& words) {
  base::Html out = open_decoration(chart.target ? 20 : 0);
  out.raw("<defs><g class=\"chart\" id=\"").text(chart.id).raw("-g\">");
  std::optional<Percent> target;
  if (chart.target) target = chart.axis.at(*chart.target);
  if (target) line(out, "th", {*target, 0, *target, full_width});
  out.raw("<svg y=\"100%\" overflow=\"visible\">");
  for (int i = 0; i <= 5; ++i) {
    Percent x = chart.axis.at(tick(chart.axis, i));
    line(out, "grid", {x, -28, x, 0});
  }
  out.raw("</svg></g>");
  if (!chart.two_years) hatchings(out, chart.id);
  out.raw("</defs>");
  if (target)
    label(out, "tht", {*target, 14, anchor_at(*target)},
          words("charts.target", {{"target", base::to_short_text(*chart.target)}}));
  return out.raw("</svg>");
}

base::Html rows_list(const RowChart& chart, const std::vector<Row>& rows, std::string_view labelled_by,
                     const base::Translations& words) {
  base::Html out{"<ol class=\"rch\""};
  if (!labelled_by.empty()) attribute(out, "aria-labelledby", labelled_by);
  out.raw(">");
  for (const Row& row : rows) append_row(out, chart, row, words);
  return out.raw("</ol>");
}

base::Html rows_numbers(const RowChart& chart) {
  base::Html out = open_decoration(24);
  for (int i = 0; i <= 5; ++i) {
    base::Points value = tick(chart.axis, i);
    label(out, "t2", {chart.axis.at(value), 18}, base::to_short_text(value));
  }
  return out.raw("</svg>");
}

Tally tally(const RowChart& chart) {
  Tally out;
  for (const Row& row : chart.rows) {
    if (!row.now) {
      ++out.absent;
      continue;
    }
    out.high = out.values ? std::max(out.high, *row.now) : *row.now;
    out.low = out.values ? std::min(out.low, *row.now) : *row.now;
    ++out.values;
    out.at_target += !is_below(*row.now, chart.target);
  }
  return out;
}

}  // namespace charts
