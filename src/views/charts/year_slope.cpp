#include "views/charts/year_slope.h"

#include <algorithm>

#include "views/charts/svg.h"

namespace charts {
namespace {

// Where the plot is: px from the top, and between `left` and `right` a column a year.
struct SlopeFrame {
  int top = 34, bottom = 154;
  Percent left{1000}, right{9300};

  int years_y() const { return bottom + 32; }
  int height() const { return bottom + 40; }
};
constexpr SlopeFrame small_frame{30, 135, {0}, {9300}};

// Every year from the first to the last; one without a total is a gap, by the method of the year before.
struct SlopePlot {
  std::vector<YearTotal> years;
  Axis axis;
  SlopeFrame frame;

  Percent edge(std::size_t column) const {
    int width = (frame.right - frame.left).hundredths * static_cast<int>(column) / static_cast<int>(years.size());
    return frame.left + Percent{width};
  }
  Percent middle(std::size_t column) const { return {(edge(column).hundredths + edge(column + 1).hundredths) / 2}; }
  int y(base::Points value) const {
    return frame.bottom - (axis.at(value).hundredths * (frame.bottom - frame.top) + 5000) / full_width.hundredths;
  }
  bool joined(std::size_t column) const {  // with the column before
    if (column == 0 || column >= years.size()) return false;
    const YearTotal &a = years[column - 1], &b = years[column];
    return a.total && b.total && a.method == b.method;
  }
  bool method_changes(std::size_t column) const { return years[column - 1].method != years[column].method; }
};

SlopePlot plot_of(const YearSlopeData& data, const SlopeFrame& frame = {}) {
  std::vector<YearTotal> given = data.years;
  std::sort(given.begin(), given.end(), [](const YearTotal& a, const YearTotal& b) { return a.year < b.year; });
  auto has_total = [](const YearTotal& year) { return year.total.has_value(); };
  given.erase(std::find_if(given.rbegin(), given.rend(), has_total).base(), given.end());
  given.erase(given.begin(), std::find_if(given.begin(), given.end(), has_total));
  SlopePlot plot;
  plot.frame = frame;
  std::vector<base::Points> values;
  for (const YearTotal& year : given) {
    while (!plot.years.empty() && plot.years.back().year + 1 < year.year)
      plot.years.push_back({plot.years.back().year + 1, {}, {}, plot.years.back().method});
    plot.years.push_back(year);
    if (!year.total) plot.years.back().method = plot.years[plot.years.size() - 2].method;
    if (year.total) values.push_back(*year.total);
    if (year.target) values.push_back(*year.target);
  }
  plot.axis = data.axis.value_or(axis_of(values));
  return plot;
}

void draw_slope_grid(base::Html& out, const SlopePlot& plot) {
  for (int i = 0; i <= 5; ++i) {
    base::Points value{plot.axis.from.hundredths + (plot.axis.to - plot.axis.from).hundredths * i / 5};
    const SlopeFrame& frame = plot.frame;
    line(out, i ? Paint("grid") : Paint("axis"), {frame.left, plot.y(value), frame.right, plot.y(value)});
    label(out, "t2", {frame.left, plot.y(value) + 5, Anchor::end, -4}, to_short_text(value));
  }
}

// Years with the same target side by side are one step.
struct Step {
  std::size_t first = 0, end = 0;
  base::Points target;
};

std::vector<Step> steps_of(const SlopePlot& plot) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < plot.years.size(); ++i) {
    if (!plot.years[i].target) continue;
    base::Points target = *plot.years[i].target;
    if (!steps.empty() && steps.back().end == i && steps.back().target == target)
      steps.back().end = i + 1;
    else
      steps.push_back({i, i + 1, target});
  }
  return steps;
}

void draw_steps(base::Html& out, const SlopePlot& plot) {
  for (const Step& step : steps_of(plot)) {
    int y = plot.y(step.target);
    line(out, "th", {plot.edge(step.first), y, plot.edge(step.end), y});
    if (step.end == plot.years.size())
      label(out, "tht", {plot.frame.right, y + 5, Anchor::start, 4}, to_short_text(step.target));
  }
}

void draw_point(base::Html& out, const SlopePlot& plot, std::size_t i) {
  const YearTotal& year = plot.years[i];
  Percent x = plot.middle(i);
  int y = plot.y(*year.total);
  if (year.target && *year.total < *year.target)
    path_at(out, "low", x, y, "M0-9 9 0 0 9-9 0z");
  else
    circle(out, "now", x, y, 7);
}

constexpr int value_above = -13, value_below = 24;  // px from the point to the foot of its number
constexpr int digits_height = 14, steep = 24;       // px

// How much crosses a number at that distance from point `i`: the target line, which is dashed, covers more than steep
// lines to the years beside it.
int crossings(const SlopePlot& plot, std::size_t i, int distance) {
  const YearTotal& year = plot.years[i];
  const int y = plot.y(*year.total), foot = y + distance;
  int out = 0;
  if (year.target) {
    const int target = plot.y(*year.target);
    out += target <= foot + 5 && target >= foot - digits_height ? 3 : 0;
  }
  auto leaves_to = [&](std::size_t other) {
    const int its = plot.y(*plot.years[other].total);
    return distance < 0 ? its < y - steep : its > y + steep;
  };
  out += plot.joined(i) && leaves_to(i - 1);
  out += plot.joined(i + 1) && leaves_to(i + 1);
  return out;
}

// Above the point, or below it where less crosses the number there.
void draw_value(base::Html& out, Paint paint, const SlopePlot& plot, std::size_t i) {
  const int y = plot.y(*plot.years[i].total);
  const bool has_room = y + value_below <= plot.frame.bottom;
  const bool is_below = has_room && crossings(plot, i, value_below) < crossings(plot, i, value_above);
  label(out, paint, {plot.middle(i), y + (is_below ? value_below : value_above)}, to_text(*plot.years[i].total));
}

// Of how many years one has its numbers, so that they fit side by side where the chart is so many px wide.
std::size_t labelled_every(const SlopePlot& plot, int width) {
  int widest = text_width("2568");
  for (const YearTotal& year : plot.years)
    if (year.total) widest = std::max(widest, text_width(to_text(*year.total)));
  int needed = (widest + 2) * static_cast<int>(plot.years.size()) * full_width.hundredths;
  int given = width * (plot.frame.right - plot.frame.left).hundredths;
  return static_cast<std::size_t>((needed + given - 1) / given);
}

void draw_years(base::Html& out, const SlopePlot& plot) {
  const std::size_t on_a_phone = labelled_every(plot, narrowest), on_a_desk = labelled_every(plot, with_columns);
  for (std::size_t i = 1; i < plot.years.size(); ++i) {
    if (plot.joined(i))
      line(out, "link",
           {plot.middle(i - 1), plot.y(*plot.years[i - 1].total), plot.middle(i), plot.y(*plot.years[i].total)});
    if (plot.method_changes(i))
      line(out, "brk", {plot.edge(i), plot.frame.top - 20, plot.edge(i), plot.frame.bottom + 6});
  }
  for (std::size_t i = 0; i < plot.years.size(); ++i)
    if (plot.years[i].total) draw_point(out, plot, i);
  for (std::size_t i = 0; i < plot.years.size(); ++i) {
    const std::size_t from_last = plot.years.size() - 1 - i;
    if (from_last % on_a_desk) continue;
    const bool is_far = from_last % on_a_phone;  // shown where there is room for it
    if (plot.years[i].total) draw_value(out, is_far ? Paint("t2 b far") : Paint("t2 b"), plot, i);
    label(out, is_far ? Paint("t2 far") : Paint("t2"), {plot.middle(i), plot.frame.years_y()},
          std::to_string(plot.years[i].year));
  }
}

Key key_of(const SlopePlot& plot, const base::Translations& words) {
  Key key;
  std::vector<Step> steps = steps_of(plot);
  base::Html dash, full, below, dots;
  line(dash, "th", {0, 9, 18, 9});
  circle(full, "now", 9, 9, 7);
  path_at(below, "low", 9, 9, "M0-9 9 0 0 9-9 0z");
  line(dots, "brk", {9, 0, 9, 18});
  key.add(full, words("charts.total"));
  auto is_low = [](const YearTotal& year) { return year.total && year.target && *year.total < *year.target; };
  if (std::any_of(plot.years.begin(), plot.years.end(), is_low)) key.add(below, words("charts.total_below"));
  auto is_first = [&](const Step& step) { return step.target == steps.front().target; };
  const bool is_one = std::all_of(steps.begin(), steps.end(), is_first);
  if (is_one && steps.size() > 1) steps.erase(steps.begin() + 1, steps.end());
  for (const Step& step : steps) {
    std::string target = to_short_text(step.target);
    std::string from = std::to_string(plot.years[step.first].year),
                to = std::to_string(plot.years[step.end - 1].year);
    key.add(dash, words(steps.size() == 1 ? "charts.target"
                        : from == to      ? "charts.target_year"
                                          : "charts.target_years",
                        {{"target", target}, {"from", from}, {"to", to}}));
  }
  for (std::size_t i = 1; i < plot.years.size(); ++i)
    if (plot.method_changes(i))
      key.add(dots, words("charts.method_changes", {{"year", year_text(plot.years[i].year, words)}}));
  return key;
}

std::size_t totals_in(const SlopePlot& plot) {
  return static_cast<std::size_t>(std::count_if(plot.years.begin(), plot.years.end(),
                                                [](const YearTotal& year) { return year.total.has_value(); }));
}

}  // namespace

Figure year_slope(const YearSlopeData& data, const base::Translations& words) {
  SlopePlot plot = plot_of(data);
  if (totals_in(plot) < 3) return {};
  Figure out{{year_slope_sentence(data, words),
              words("charts.years", {{"from", std::to_string(plot.years.front().year)},
                                     {"to", std::to_string(plot.years.back().year)}}),
              words("charts.points_from", {{"from", to_short_text(plot.axis.from)}})},
             key_of(plot, words),
             {},
             plot.frame.height()};
  out.image = open_image(data.id, out.height, out.caption);
  draw_slope_grid(out.image, plot);
  draw_steps(out.image, plot);
  draw_years(out.image, plot);
  out.image.raw("</svg>");
  return out;
}

base::Html small_year_slope(const YearSlopeData& data) {
  const SlopePlot plot = plot_of(data, small_frame);
  base::Html out;
  if (plot.years.empty()) return out;
  out.html(open_decoration(plot.frame.height()));
  line(out, "axis", {plot.frame.left, plot.frame.bottom, plot.frame.right, plot.frame.bottom});
  draw_steps(out, plot);
  draw_years(out, plot);
  return out.raw("</svg>");
}

std::string year_slope_sentence(const YearSlopeData& data, const base::Translations& words) {
  SlopePlot plot = plot_of(data);
  if (plot.years.empty()) return words("charts.years_none");
  const YearTotal &first = plot.years.front(), &last = plot.years.back();
  std::string from = year_text(first.year, words), to = year_text(last.year, words);
  if (plot.years.size() == 1) return words("charts.years_one", {{"to", to}, {"last", to_text(*last.total)}});
  bool comparable = true;
  for (std::size_t i = 1; i < plot.years.size(); ++i) comparable = comparable && !plot.method_changes(i);
  return words(comparable ? "charts.years_change" : "charts.years_broken",
               {{"from", from},
                {"to", to},
                {"first", to_text(*first.total)},
                {"last", to_text(*last.total)},
                {"change", to_signed_text(*last.total - *first.total)}});
}

}  // namespace charts
