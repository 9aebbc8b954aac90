#include "model/scores_before.h"

namespace model {
namespace {

void take_file(ScoresBefore& out, const Scores& scores) {
  out.year = scores.year;
  out.total = scores.total.value;
  for (const auto& [id, score] : scores.instruments)
    if (score) out.instruments[id] = *score;
  for (const auto& [id, score] : scores.indicators)
    if (score) out.indicators[id] = *score;
}

void take_own(ScoresBefore& out, const Year& now, const Year& before) {
  const Assessment& scores = *before.assessment;
  out.year = before.year;
  if (scores.total) out.total = *scores.total;
  for (const auto& [id, score] : scores.instruments)
    if (score) out.instruments[id] = *score;
  for (const auto& [id, score] : scores.indicators)
    if (score && now.framework && before.framework &&
        is_same_indicator(now.framework->indicator(id), before.framework->indicator(id)))
      out.indicators[id] = *score;
}

bool is_empty(const ScoresBefore& s) { return !s.total && s.instruments.empty() && s.indicators.empty(); }

}  // namespace

ScoresBefore scores_before(const Agency& agency, const Year& year) {
  ScoresBefore out;
  if (!year.assessment) return out;
  const auto& file = year.assessment->previous;
  const Year* own = agency.year(year.year - 1);
  if (file) take_file(out, *file);
  if (own && own->assessment && (!file || file->year == own->year)) take_own(out, year, *own);
  if (is_empty(out)) out.year = 0;
  return out;
}

}  // namespace model
