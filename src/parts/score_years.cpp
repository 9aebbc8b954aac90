#include "parts/score_years.h"

#include <deque>

#include "charts/year_slope.h"
#include "parts/figures_text.h"

namespace parts {

REFLECT(ScoreYear, "score year", year, total, grade);
REFLECT(ScoreYears, "score years", chart, rows);

namespace {

// Two frameworks weigh alike where this is equal: instruments, their weights and their indicators.
std::string method_of(const model::Framework& framework) {
  std::string out;
  for (const model::Instrument& i : framework.instruments) {
    out.append(i.id).append(" ").append(i.weight ? core::to_text(*i.weight) : "?");
    for (int indicator : i.indicators) out.append(" ").append(std::to_string(indicator));
    out.append(";");
  }
  return out;
}

core::Phrase grade_of(const model::Framework& framework, const model::Assessment& assessment,
                      core::Language language) {
  if (!assessment.grade) return {};
  const model::Grade* grade = model::grade_named(framework, *assessment.grade);
  return grade && !grade->name.empty() ? grade->name.phrase(language) : core::Phrase{*assessment.grade};
}

}  // namespace

ScoreYears score_years(const Context& context) {
  const core::Words& words = context.words();
  ScoreYears out;
  charts::YearSlopeData data;
  std::deque<std::string> methods;  // the chart only views them
  for (const model::Year& y : context.agency.years) {
    if (!y.assessment || !y.framework) continue;
    const model::Figure total = model::total_of(*y.framework, *y.assessment);
    if (!total.value) continue;
    methods.push_back(method_of(*y.framework));
    data.years.push_back({y.year, total.value, y.framework->target, methods.back()});
    out.rows.insert(out.rows.begin(), {fiscal_year(y.year, words), score_html(total, words),
                                       grade_of(*y.framework, *y.assessment, context.language())});
  }
  out.chart = charts::year_slope(data, words);
  return out;
}

}  // namespace parts
