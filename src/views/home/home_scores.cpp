#include <algorithm>
#include <utility>

#include "base/reflect.h"
#include "views/charts/figure.h"
#include "views/home/home_parts.h"
#include "views/scores/finding_answers.h"
#include "views/scores/finest_scores.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(BelowTarget, "below target", name, score);

namespace {

using base::Translations;
using model::PageKind;

constexpr std::size_t most_home_scores = 6;  // scores, one by one

bool has_published_scores(const Context& context, const model::Year& year) {
  return !scores_published(context, year).empty();
}

bool has_total_or_grade(const model::Year& year) {
  return model::total_of(*year.framework, *year.assessment).value || year.assessment->grade;
}

const model::Year* newest_with_scores(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_published_scores(context, *y)) return &*y;
  return nullptr;
}

const model::Year* year_to_show(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_published_scores(context, *y) && has_total_or_grade(*y)) return &*y;
  return newest_with_scores(context);
}

void add_instrument_facts(std::vector<ScoreFact>& facts, const ScoreInput& input, bool say_year) {
  const Translations& words = input.context.words();
  for (const model::Instrument& i : input.framework().instruments) {
    const model::Figure figure = model::instrument_score(input.framework(), input.assessment(), i);
    if (!figure.value) continue;
    const base::Html by = scored_by_html(i, words);
    ScoreFact fact{base::to_text(*figure.value), {}};
    fact.text.html(by.empty() ? phrase_html(i.name.phrase(words.language())) : by).text(" (").text(i.id).text(")");
    if (say_year) fact.text.text(" ").text(charts::year_text(input.year.year, words));
    if (figure.is_computed) fact.text.text(" (" + words("frame.computed") + ")");
    fact.text.html(input.mark("instruments." + std::string(i.id)));
    facts.push_back(std::move(fact));
  }
}

// The scores one by one, where the year has neither total nor grade and they are few; else how many are at target,
// where no sentence says how many are not.
void add_finest_facts(HomeScores& home, const ScoreInput& input, const FinestScores& finest) {
  const Translations& words = input.context.words();
  const bool is_few = finest.scores.size() <= most_home_scores;
  if (home.panel.empty() && is_few) {
    for (const Scored& s : finest.scores) {
      ScoreFact fact{base::to_text(s.score), s.name};
      if (s.reads_negative) fact.text.raw(" ").html(in_one_line(words("scores.higher_is_better")));
      home.facts.push_back({fact.value, fact.text.html(input.mark(s.key))});
    }
    return;
  }
  if (!input.framework().target || finest.scores.empty() || !home.below.empty()) return;
  const std::size_t all = finest.scores.size();
  home.facts.insert(home.facts.begin(),
                    at_target_fact(all, all, std::string(finest.kind) + (finest.is_complete() ? "" : "_published"),
                                   *input.framework().target, words));
}

void add_below(HomeScores& home, const ScoreInput& input, const FinestScores& finest) {
  for (const Scored& s : below_target(finest, input.framework().target))
    if (home.below.size() < most_home_scores)
      home.below.push_back({s.name, base::Html().text(base::to_text(s.score)).html(input.mark(s.key))});
}

void add_newer(HomeScores& home, const AgencyLinks& links) {
  const Context& context = links.context();
  const model::Year* newest = newest_with_scores(context);
  if (newest == home.year) return;
  const std::string year = fiscal_year(newest->year, context.words());
  home.newer_heading = context.words()("home.no_total", {{"year", year}});
  home.newer = context.words()("home.scores_line", {{"published", scores_published(context, *newest)}});
  home.newer_href = links.page(PageKind::scores, newest->year);
  home.newer_label = context.words()("home.see_scores", {{"year", year}});
}

// Of the year's remarks those on figures that the home shows.
model::Annotations remarks_shown(const model::Year& year, const FinestScores& finest) {
  std::vector<Scored> named = below_target(finest, year.framework->target);
  if (!has_total_or_grade(year)) named = finest.scores;
  named.resize(std::min(named.size(), most_home_scores));
  model::Annotations shown;
  for (const model::AsPrinted& p : year.assessment->remarks.printed) {
    const bool is_shown = p.key == "total" || p.key == "grade" || p.key.starts_with("instruments.") ||
                          std::any_of(named.begin(), named.end(), [&](const Scored& s) { return s.key == p.key; });
    if (is_shown) shown.printed.push_back(p);
  }
  return shown;
}

}  // namespace

std::string scores_published(const Context& context, const model::Year& year) {
  if (!year.assessment || !year.framework) return {};
  Footnotes none(context.words());
  const model::ScoresBefore before;
  return what_is_published({context, year, before, none});
}

HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes) {
  const Context& context = links.context();
  HomeScores home;
  home.facts_in_words = facts_without_result(context);
  home.year = year_to_show(context);
  if (!home.year) return home;
  const FinestScores finest = finest_scores(*home.year, context.language());
  home.remarks = remarks_shown(*home.year, finest);
  footnotes.add(assessment_file, home.remarks);
  const model::ScoresBefore before = model::scores_before(context.agency, *home.year);
  const ScoreInput input{context, *home.year, before, footnotes};
  base::Html mark = mark_of_mean(input);  // footnotes are numbered as they are read
  home.panel = score_panel(input);
  home.facts_in_words = facts_of_scores(input, home.panel);
  home.facts_in_words.mean_mark = std::move(mark);
  home.panel.verdict.clear();  // a sentence says it
  home.stale = stale_sentence(context, *home.year);
  home.description = score_description(input, home.panel);
  add_instrument_facts(home.facts, input, home.panel.empty());
  add_below(home, input, finest);
  add_finest_facts(home, input, finest);
  add_newer(home, links);
  const bool has_findings = !home.year->assessment->findings.empty();
  home.findings = static_cast<int>(count_weak_points(*home.year->assessment));
  home.href = links.page(PageKind::scores, home.year->year);
  home.meaning = links.page(PageKind::scores, home.year->year, "meaning");
  home.findings_href = links.page(PageKind::scores, home.year->year, has_findings ? "findings" : finest.kind);
  return home;
}

}  // namespace views
