#include "views/charts/indicator_rows.h"

#include <algorithm>

#include "views/charts/figure.h"
#include "views/charts/rows.h"

namespace charts {
namespace {

RowChart chart_of(const IndicatorRowsData& data) {
  std::vector<Indicator> indicators = data.rows;
  std::stable_sort(indicators.begin(), indicators.end(),
                   [](const Indicator& a, const Indicator& b) { return a.number < b.number; });
  RowChart chart{data.id, data.year, data.year_before, data.target, {}, false, {}};
  for (const Indicator& indicator : indicators)
    chart.rows.push_back({span(indicator.name), indicator.now, indicator.before, false});
  sort_high_to_low(chart.rows);
  chart.choose_form();
  return chart;
}

std::string indicators_caption(const RowChart& chart, const base::Translations& words) {
  std::string key = chart.two_years ? "charts.indicators_two" : "charts.indicators_one";
  if (chart.target) key += "_target";
  return words(key, {{"n", std::to_string(tally(chart).values)},
                     {"year", year_text(chart.year, words)},
                     {"before", year_text(chart.year_before, words)},
                     {"target", chart.target ? to_short_text(*chart.target) : ""}});
}

}  // namespace

base::Html indicator_rows(const IndicatorRowsData& data, const base::Translations& words) {
  RowChart chart = chart_of(data);
  base::Html out;
  if (!chart.has_value()) return out;
  std::string how = words("charts.high_to_low", {{"from", to_short_text(chart.axis.from)}});
  out.html(caption(indicators_caption(chart, words), how)).html(rows_key(chart, words));
  out.raw("<div class=\"pad\">").html(rows_head(chart, words)).html(rows_list(chart, chart.rows, "", words));
  return out.html(rows_numbers(chart)).raw("</div>");
}

std::string indicator_rows_sentence(const IndicatorRowsData& data, const base::Translations& words) {
  RowChart chart = chart_of(data);
  Tally counts = tally(chart);
  if (!counts.values) return words("charts.indicators_none");
  std::string absent = std::to_string(counts.absent);
  std::string out = words(chart.target ? "charts.indicators_at_target" : "charts.indicators_range",
                          {{"n", std::to_string(counts.at_target)},
                           {"m", std::to_string(counts.values)},
                           {"target", chart.target ? to_short_text(*chart.target) : ""},
                           {"high", to_text(counts.high)},
                           {"low", to_text(counts.low)}});
  return counts.absent ? out + words("charts.indicators_absent", {{"n", absent}}) : out;
}

}  // namespace charts
