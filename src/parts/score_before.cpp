#include "parts/score_before.h"

#include <algorithm>

namespace parts {
namespace {

bool is_called(const model::Indicator& indicator, std::string_view name) {
  if (name.empty()) return false;
  const auto& words = indicator.name.words;
  return std::find(words.begin(), words.end(), name) != words.end() ||
         std::find(indicator.aliases.begin(), indicator.aliases.end(), name) != indicator.aliases.end();
}

bool is_same_indicator(const model::Indicator* now, const model::Indicator* before) {
  if (!now || !before) return false;
  for (std::string_view name : before->name.words)
    if (is_called(*now, name)) return true;
  for (std::string_view name : before->aliases)
    if (is_called(*now, name)) return true;
  return false;
}

void take_file(ScoresBefore& out, const model::Scores& scores) {
  out.year = scores.year;
  out.total = scores.total.value;
  for (const auto& [id, score] : scores.instruments)
    if (score) out.instruments[id] = *score;
  for (const auto& [id, score] : scores.indicators)
    if (score) out.indicators[id] = *score;
}

void take_own(ScoresBefore& out, const model::Year& now, const model::Year& before) {
  const model::Assessment& scores = *before.assessment;
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

bool has_same_words(const core::Text& a, const core::Text& b) {
  for (std::size_t i = 0; i < a.words.size(); ++i)
    if (!a.words[i].empty() && a.words[i] == b.words[i]) return true;
  return false;
}

}  // namespace

ScoresBefore scores_before(const model::Agency& agency, const model::Year& year) {
  ScoresBefore out;
  if (!year.assessment) return out;
  const auto& file = year.assessment->previous;
  const model::Year* own = agency.year(year.year - 1);
  if (file) take_file(out, *file);
  if (own && own->assessment && (!file || file->year == own->year)) take_own(out, year, *own);
  if (is_empty(out)) out.year = 0;
  return out;
}

std::optional<core::Points> score_before(const model::Agency& agency, const model::Year& year,
                                         const model::Question& question) {
  if (question.previous) return *question.previous;
  const model::Year* own = agency.year(year.year - 1);
  if (!own || !own->assessment || question.id.empty()) return std::nullopt;
  for (const model::Question& q : own->assessment->questions) {
    // One code in two years is one question only where its words are the same; `was` says which one it is.
    bool is_same =
        question.was.empty() ? q.id == question.id && has_same_words(q.text, question.text) : q.id == question.was;
    if (is_same) return q.score.value;
  }
  return std::nullopt;
}

}  // namespace parts
