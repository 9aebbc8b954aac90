#include "views/scores/score_years.h"

#include <deque>

#include "views/charts/stand_alone.h"
#include "views/charts/year_slope.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(ScoreYear, "score year", year, total, grade);
REFLECT(ScoreYears, "score years", chart, tools, rows);

namespace {

base::ResolvedText grade_of(const model::Framework& framework, const model::Assessment& assessment,
                            base::Language language) {
  if (!assessment.grade) return {};
  const model::Grade* grade = framework.grade_called(*assessment.grade);
  return grade && !grade->name.empty() ? grade->name.phrase(language) : base::ResolvedText{*assessment.grade};
}

}  // namespace

ScoreYears score_years(const Context& context) {
  const base::Translations& words = context.words();
  ScoreYears out;
  charts::YearSlopeData data;
  std::deque<std::string> methods;  // the chart only views them
  for (const model::Year& y : context.agency.years) {
    if (!y.assessment || !y.framework) continue;
    const model::Figure total = model::total_of(*y.framework, *y.assessment);
    if (!total.value) continue;
    methods.push_back(model::method_of(*y.framework));
    data.years.push_back({y.year, total.value, y.framework->target, methods.back()});
    out.cells.push_back({Cell::count(y.year), total.value, Cell::flag(total.is_computed), y.framework->target});
    out.rows.insert(out.rows.begin(), {fiscal_year(y.year, words), score_html(total, words),
                                       grade_of(*y.framework, *y.assessment, context.language())});
  }
  out.figure = charts::year_slope(data, words);
  out.chart = out.figure.html();
  return out;
}

void put_tools(ScoreYears& years, const ScoreInput& input, const AgencyLinks& links, std::vector<File>& files) {
  const Address own{model::PageKind::scores, input.year.year, {}};
  const FigureOf of{links, own, &input.assessment().source, "years", input.context.words()("scores.years_heading")};
  years.tools =
      of.tools(charts::figure_file(years.figure, of.last_line()), {columns::totals, std::move(years.cells)}, files);
}

}  // namespace views
