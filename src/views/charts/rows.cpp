#include "views/charts/rows.h"

#include <algorithm>

namespace charts {
namespace {

constexpr base::Literal diamond = "M0-8 8 0 0 8-8 0z";
constexpr Percent half_way{5000};

struct RowsWords {
  std::string_view one, two, how, grouped, at_target, range, absent, none;
};
constexpr RowsWords words_of_kinds[]{
    {"charts.indicators_one", "charts.indicators_two", "charts.indicators_how", "charts.indicators_how",
     "charts.indicators_at_target", "charts.indicators_range", "charts.indicators_absent", "charts.indicators_none"},
    {"charts.questions_one", "charts.questions_two", "charts.questions_how", "charts.questions_grouped",
     "charts.questions_at_target", "charts.questions_range", "charts.questions_absent", "charts.questions_none"},
    {"charts.totals", "charts.totals", "charts.totals_how", "charts.totals_how", "charts.totals_at_target",
     "charts.totals_range", "charts.totals_none", "charts.totals_none"}};

const RowsWords& words_of(const Rows& rows) { return words_of_kinds[static_cast<std::size_t>(rows.of)]; }

void draw_now(base::Html& out, const Rows& rows, base::Points now) {
  if (is_below(now, rows.target))
    path_at(out, "low", rows.axis.at(now), half_way, diamond);
  else
    circle(out, "now", rows.axis.at(now), half_way, 6);
}

void draw_bar(base::Html& out, const Rows& rows, base::Points now) {
  Box bar{Percent{}, Percent{2500}, rows.axis.at(now), Percent{5000}};
  if (is_below(now, rows.target))
    hatched(out, Hatching::below_target, rows.id, bar);
  else
    rect(out, "val", bar);
}

// "การใช้ทรัพย์สินของทางราชการ และ การแก้ไขปัญหาการทุจริต": those with the value; empty where more than two have it or
// one has no name.
std::string names_of(const Rows& rows, base::Points value, const base::Translations& words) {
  std::string out;
  int count = 0;
  for (const RowValue& row : rows.values) {
    if (row.now != value) continue;
    if (++count > 2 || row.name.empty()) return {};
    if (count > 1) out += words("charts.and_also");
    out += row.name;
  }
  return out;
}

}  // namespace

bool is_below(base::Points value, std::optional<base::Points> target) { return target && value < *target; }

bool Rows::has_value() const {
  return std::any_of(values.begin(), values.end(), [](const RowValue& row) { return row.now.has_value(); });
}

void Rows::choose_form() {
  std::vector<base::Points> shown;
  for (const RowValue& row : values) {
    if (!row.now) continue;
    shown.push_back(*row.now);
    if (row.before) shown.push_back(*row.before);
    has_before = has_before || row.before;
  }
  if (target) shown.push_back(*target);
  has_dots = has_before || of == Of::agencies;
  if (!has_dots || shown.empty()) return;
  if (of == Of::agencies) {
    const int lowest = std::min_element(shown.begin(), shown.end())->hundredths;
    axis.from = {std::max(0, (lowest - 1) / 1000 * 1000)};
    step = axis.from.hundredths < 4000 ? 2000 : 1000;
    axis.from.hundredths -= axis.from.hundredths % step;
  } else {
    axis = axis_of(shown);
    if (axis.from.hundredths) step = 1000;
  }
}

Tally tally(const Rows& rows) {
  Tally out;
  for (const RowValue& row : rows.values) {
    if (!row.now) {
      ++out.absent;
      continue;
    }
    out.high = out.values ? std::max(out.high, *row.now) : *row.now;
    out.low = out.values ? std::min(out.low, *row.now) : *row.now;
    ++out.values;
    out.at_target += !is_below(*row.now, rows.target);
  }
  return out;
}

std::optional<base::Points> median(std::vector<base::Points> values) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  std::size_t half = values.size() / 2;
  if (values.size() % 2) return values[half];
  return base::Points{(values[half - 1].hundredths + values[half].hundredths + 1) / 2};
}

std::string rows_finding(const Rows& rows, const base::Translations& words) {
  const Tally counts = tally(rows);
  if (!counts.values) return words(words_of(rows).none);
  const std::string names = names_of(rows, counts.low, words);
  std::string out = words(rows.target ? words_of(rows).at_target : words_of(rows).range,
                          {{"n", base::with_commas(counts.at_target)},
                           {"m", base::with_commas(counts.values)},
                           {"target", rows.target ? to_short_text(*rows.target) : ""},
                           {"high", to_text(counts.high)},
                           {"low", to_text(counts.low)}});
  if (rows.target && rows.of != Rows::Of::agencies && counts.low != counts.high)
    out +=
        words(names.empty() ? "charts.lowest" : "charts.lowest_is", {{"names", names}, {"low", to_text(counts.low)}});
  if (rows.median) out += words("charts.and_median", {{"median", to_text(*rows.median)}});
  if (counts.absent) out += words(words_of(rows).absent, {{"n", std::to_string(counts.absent)}});
  return out;
}

Caption rows_caption(const Rows& rows, bool is_grouped, const base::Translations& words) {
  std::string key(rows.has_before ? words_of(rows).two : words_of(rows).one);
  if (rows.target) key += "_target";
  const std::string from = to_short_text(rows.axis.from);
  return {rows_finding(rows, words),
          words(key, {{"n", base::with_commas(tally(rows).values)},
                      {"year", year_text(rows.year, words)},
                      {"before", year_text(rows.year_before, words)},
                      {"target", rows.target ? to_short_text(*rows.target) : ""}}),
          words(is_grouped ? words_of(rows).grouped : words_of(rows).how, {{"from", from}})};
}

Key rows_key(const Rows& rows, const base::Translations& words) {
  const Tally counts = tally(rows);
  const std::string year = year_text(rows.year, words);
  base::Html ring, full, below, middle;
  circle(ring, "was", 9, 9, 5);
  line(middle, "med", {9, 0, 9, 18});
  if (rows.has_dots) {
    circle(full, "now", 9, 9, 6);
    path_at(below, "low", 9, 9, diamond);
  } else {
    rect(full, "val", {0, 2, 18, 14});
    hatched(below, Hatching::below_target, rows.id, {1, 2, 16, 14});
  }
  Key key;
  if (rows.has_before) key.add(ring, year_text(rows.year_before, words));
  if (!rows.target) {
    key.add(full, year);
  } else {
    const std::string target = to_short_text(*rows.target);
    if (counts.at_target) key.add(full, words("charts.at_target", {{"year", year}, {"target", target}}));
    if (counts.at_target < counts.values)
      key.add(below, words("charts.below_target", {{"year", year}, {"target", target}}));
  }
  if (rows.median) key.add(middle, words("charts.median", {{"median", to_text(*rows.median)}}));
  return key;
}

// The lines are defined once and used in each row: a hundred rows stay small. The class is repeated since browsers
// match the style of what is used inside of it only.
base::Html rows_axis(const Rows& rows, const base::Translations& words) {
  base::Html out = open_decoration(axis_height);
  out.raw("<defs><g class=\"chart\" id=\"").text(rows.id).raw("-g\">");
  base::Html numbers;
  for (base::Points value = rows.axis.from; value <= rows.axis.to; value.hundredths += rows.step) {
    const Percent x = rows.axis.at(value);
    line(out, "grid", {x, 0, x, full_width});
    const bool is_end = value == rows.axis.from || value == rows.axis.to;
    label(numbers, is_end ? Paint("t2") : Paint("t2 far"), {x, 14}, to_short_text(value));
  }
  auto across = [&](Paint paint, base::Points value) {
    const Percent x = rows.axis.at(value);
    line(out, paint, {x, 0, x, full_width});
  };
  if (rows.median) across("med", *rows.median);
  if (rows.target) across("th", *rows.target);
  out.raw("</g>");
  if (!rows.has_dots) hatchings(out, rows.id);
  out.raw("</defs>").html(numbers);
  if (rows.target) {
    const Percent x = rows.axis.at(*rows.target);
    label(out, "tht", {x, 35, anchor_at(x)}, words("charts.target", {{"target", to_short_text(*rows.target)}}));
  }
  return out.raw("</svg>");
}

base::Html rows_plot(const Rows& rows, const RowValue& row) {
  base::Html out{"<svg class=\"chart\"><use href=\"#"};
  out.text(rows.id).raw("-g\"/>");
  if (row.now && !rows.has_dots) {
    draw_bar(out, rows, *row.now);
  } else if (row.now) {
    if (row.before && row.is_comparable)
      line(out, "link", {rows.axis.at(*row.before), half_way, rows.axis.at(*row.now), half_way});
    draw_now(out, rows, *row.now);
    if (row.before) circle(out, "was", rows.axis.at(*row.before), half_way, 4);
  }
  return out.raw("</svg>");
}

}  // namespace charts
