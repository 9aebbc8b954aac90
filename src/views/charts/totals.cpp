#include "views/charts/totals.h"

#include <algorithm>

#include "views/charts/figure.h"
#include "views/charts/rows.h"

namespace charts {
namespace {

RowChart chart_of(const TotalsData& data) {
  RowChart chart{data.id, data.year, 0, data.target, {}, false, {}};
  for (const AgencyTotal& agency : data.agencies) {
    base::Html label{"<span>"};
    chart.rows.push_back({label.html(agency.name).raw("</span>"), agency.total, {}, false});
  }
  chart.choose_form();
  return chart;
}

}  // namespace

base::Html totals(const TotalsData& data, const base::Translations& words) {
  base::Html out;
  if (data.agencies.size() < 2) return out;
  RowChart chart = chart_of(data);
  std::string what = words(data.target ? "charts.totals_target" : "charts.totals",
                           {{"n", std::to_string(data.agencies.size())},
                            {"year", year_text(data.year, words)},
                            {"target", data.target ? to_short_text(*data.target) : ""}});
  out.html(caption(what, words("charts.totals_how"))).html(rows_key(chart, words));
  out.raw("<div class=\"pad\">").html(rows_head(chart, words)).html(rows_list(chart, chart.rows, "", words));
  out.html(rows_numbers(chart)).raw("</div><p class=\"sm mut\">");
  return out.text(words("charts.median", {{"median", to_text(*median(data))}})).raw("</p>");
}

std::string totals_sentence(const TotalsData& data, const base::Translations& words) {
  if (data.agencies.empty() && data.elsewhere.empty()) return words("charts.totals_none");
  Tally counts = tally(chart_of(data));
  for (base::Points total : data.elsewhere) {
    ++counts.values;
    counts.at_target += data.target && total >= *data.target;
  }
  return words(data.target ? "charts.totals_at_target" : "charts.totals_median",
               {{"n", base::with_commas(counts.at_target)},
                {"m", base::with_commas(counts.values)},
                {"target", data.target ? to_short_text(*data.target) : ""},
                {"median", to_text(*median(data))}});
}

std::optional<base::Points> median(const TotalsData& data) {
  std::vector<base::Points> values = data.elsewhere;
  for (const AgencyTotal& agency : data.agencies) values.push_back(agency.total);
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  std::size_t half = values.size() / 2;
  if (values.size() % 2) return values[half];
  return base::Points{(values[half - 1].hundredths + values[half].hundredths + 1) / 2};
}

}  // namespace charts
