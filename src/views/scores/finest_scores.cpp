#include "views/scores/finest_scores.h"

#include <algorithm>

#include "model/points_in.h"
#include "views/scores/score_tables.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

std::vector<Scored> scored_indicators(const model::Year& year, base::Language language) {
  std::vector<Scored> out;
  for (const model::Indicator& i : year.framework->indicators)
    if (const auto score = model::points_in(year.assessment->indicators, i.id))
      out.push_back({"indicators." + std::to_string(i.id), phrase_html(i.name.phrase(language)), *score});
  return out;
}

std::vector<Scored> all_scored_questions(const model::Year& year, base::Language language) {
  std::vector<Scored> out;
  for (std::size_t i = 0; i < year.assessment->questions.size(); ++i) {
    const model::Question& q = year.assessment->questions[i];
    if (!q.score) continue;
    base::Html name;
    if (!q.id.empty()) name.html(in_one_line(q.id)).raw(" ");
    name.html(phrase_html(q.text.phrase(language)));
    out.push_back({"questions." + std::to_string(i + 1) + ".score", name, *q.score,
                   reads_negative(q.text.in(base::Language::th))});
  }
  return out;
}

}  // namespace

FinestScores finest_scores(const model::Year& year, base::Language language) {
  FinestScores finest{"indicators", year.framework->indicators.size(), scored_indicators(year, language)};
  if (finest.scores.empty()) finest = {"questions", 0, all_scored_questions(year, language)};
  std::stable_sort(finest.scores.begin(), finest.scores.end(),
                   [](const Scored& a, const Scored& b) { return a.score < b.score; });
  return finest;
}

std::vector<Scored> below_target(const FinestScores& finest, const std::optional<base::Points>& target) {
  std::vector<Scored> out;
  for (const Scored& s : finest.scores)
    if (target && s.score < *target) out.push_back(s);
  return out;
}

}  // namespace views
