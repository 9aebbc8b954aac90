#include "parts/score_charts.h"

#include <algorithm>

#include "charts/indicator_rows.h"
#include "charts/parts.h"
#include "charts/question_strip.h"

namespace parts {
namespace {

int year_before(const ScoreInput& input) { return input.before.year ? input.before.year : input.year.year - 1; }

charts::Question chart_question(const ScoreInput& input, const model::Question& q) {
  return {q.id, q.was, q.text.phrase(input.context.language()), q.score.value,
          score_before(input.context.agency, input.year, q)};
}

}  // namespace

core::Html instrument_chart(const ScoreInput& input) {
  charts::PartsData data;
  for (const model::Instrument& i : input.framework().instruments) {
    const auto score = model::instrument_score(input.framework(), input.assessment(), i).value;
    if (!score || !i.weight) return {};
    data.parts.push_back({i.id, *score, *i.weight});
  }
  return charts::parts(data, input.context.words());
}

core::Html indicator_chart(const ScoreInput& input) {
  charts::IndicatorRowsData data;
  data.id = "indicator-rows";
  data.year = input.year.year;
  data.year_before = year_before(input);
  data.target = input.framework().target;
  for (const model::Indicator& i : input.framework().indicators) {
    charts::Indicator row{i.id, i.name.phrase(input.context.language()), {}, {}};
    const auto& scores = input.assessment().indicators;
    if (auto now = scores.find(i.id); now != scores.end()) row.now = now->second.value;
    if (auto was = input.before.indicators.find(i.id); was != input.before.indicators.end()) row.before = was->second;
    data.rows.push_back(row);
  }
  return charts::indicator_rows(data, input.context.words());
}

core::Html question_chart(const ScoreInput& input) {
  charts::QuestionStripData data;
  data.id = "question-strip";
  data.year = input.year.year;
  data.year_before = year_before(input);
  data.target = input.framework().target;
  std::vector<const model::Question*> questions;
  for (const model::Question& q : input.assessment().questions) questions.push_back(&q);
  auto place = [&](const model::Question* q) { return place_of_dimension(input.framework(), q->dimension); };
  std::stable_sort(questions.begin(), questions.end(), [&](auto* a, auto* b) { return place(a) < place(b); });
  const model::Question* last = nullptr;
  for (const model::Question* q : questions) {
    if (!last || last->dimension != q->dimension) {
      const model::Dimension* d = input.framework().dimension(q->dimension);
      data.groups.push_back({d ? d->name.phrase(input.context.language()) : core::Phrase(), {}});
    }
    last = q;
    data.groups.back().questions.push_back(chart_question(input, *q));
  }
  return charts::question_strip(data, input.context.words());
}

}  // namespace parts
