#include "views/scores/answer_facts.h"

#include <algorithm>

#include "model/computed_scores.h"
#include "model/points_in.h"
#include "views/scores/score_facts.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

using base::Html;
using base::Points;

// An indicator, or a question where no indicator can be compared.
struct ScoredThing {
  Html name;
  std::optional<Points> now, before;
  bool is_comparable = true;
};

std::vector<ScoredThing> indicators_of(const ScoreInput& input) {
  std::vector<ScoredThing> out;
  for (const model::Indicator& i : input.framework().indicators) {
    const auto now = model::points_in(input.assessment().indicators, i.id);
    if (!now) continue;
    ScoredThing thing{phrase_html(i.name.phrase(input.context.language())), now, {}};
    thing.before = model::points_in(input.before.indicators, i.id);
    out.push_back(std::move(thing));
  }
  return out;
}

std::vector<ScoredThing> questions_of(const ScoreInput& input) {
  std::vector<ScoredThing> out;
  for (const model::Question& q : input.assessment().questions) {
    if (!q.score) continue;
    out.push_back({phrase_html(q.text.phrase(input.context.language())), *q.score,
                   model::score_before(input.context.agency, input.year, q), q.comparable == model::Comparable::yes});
  }
  return out;
}

void put_lowest(PlainFacts& facts, const std::vector<ScoredThing>& things) {
  const auto is_lower = [](const ScoredThing& a, const ScoredThing& b) { return *a.now < *b.now; };
  const auto lowest = std::min_element(things.begin(), things.end(), is_lower);
  if (lowest == things.end()) return;
  const auto as_low = std::count_if(things.begin(), things.end(),
                                    [&](const ScoredThing& thing) { return *thing.now == *lowest->now; });
  if (as_low > 1) return;
  facts.lowest = lowest->name;
  facts.lowest_score = *lowest->now;
}

constexpr std::size_t most_named = 2;

void put_below(PlainFacts& facts, const std::vector<ScoredThing>& things) {
  facts.scored = things.size();
  if (things.empty()) return;
  facts.low = facts.high = *things.front().now;
  for (const ScoredThing& thing : things) {
    facts.low = std::min(facts.low, *thing.now);
    facts.high = std::max(facts.high, *thing.now);
  }
  if (!facts.target) return;
  for (const ScoredThing& thing : things) {
    facts.below_target += *thing.now < *facts.target;
    if (*thing.now == facts.low && facts.low < *facts.target) facts.lowest_below.push_back(thing.name);
  }
  if (facts.lowest_below.size() > most_named) facts.lowest_below.clear();
}

// What rose, what fell, and by how much at most; names of several that did so alike, where they are few.
void put_changes(PlainFacts& facts, const std::vector<ScoredThing>& pairs) {
  facts.compared = pairs.size();
  for (const ScoredThing& thing : pairs) {
    const Points change = *thing.now - *thing.before;
    facts.rose += change > Points{};
    facts.fell += change < Points{};
    facts.rise = std::max(facts.rise, change);
    facts.fall = std::max(facts.fall, Points{} - change);
  }
  for (const ScoredThing& thing : pairs) {
    const Points change = *thing.now - *thing.before;
    if (facts.rose && change == facts.rise) facts.rose_most.push_back(thing.name);
    if (!facts.fell || Points{} - change != facts.fall) continue;
    facts.fell_most.push_back(thing.name);
    facts.score_after_fall = *thing.now;
  }
  if (facts.rose_most.size() > most_named) facts.rose_most.clear();
}

// How many indicators there are, and which have no score where it is worth naming them.
void put_unscored(PlainFacts& facts, const ScoreInput& input) {
  const auto& all = input.framework().indicators;
  facts.all = all.size();
  if (!facts.scored || facts.scored == facts.all) return;
  for (const model::Indicator& i : all)
    if (!model::points_in(input.assessment().indicators, i.id))
      facts.unscored.push_back(phrase_html(i.name.phrase(input.context.language())));
}

std::vector<ScoredThing> comparable_pairs(const std::vector<ScoredThing>& things) {
  std::vector<ScoredThing> out;
  std::copy_if(things.begin(), things.end(), std::back_inserter(out),
               [](const ScoredThing& thing) { return thing.before && thing.is_comparable; });
  return out;
}

void put_before(PlainFacts& facts, const ScoreInput& input) {
  using Before = PlainFacts::Before;
  const std::vector<ScoredThing> indicators = indicators_of(input), questions = questions_of(input);
  std::vector<ScoredThing> pairs = comparable_pairs(indicators);
  if (pairs.empty() && indicators.empty()) pairs = comparable_pairs(questions);
  facts.year_before = input.before.year ? input.before.year : input.year.year - 1;
  facts.total_before = input.before.total;
  const bool has_questions_before =
      std::any_of(questions.begin(), questions.end(), [](const ScoredThing& question) { return question.before; });
  if (!pairs.empty() || (facts.total && facts.total_before))
    facts.before = Before::known;
  else if (has_questions_before)
    facts.before = Before::not_comparable;
  put_changes(facts, pairs);
  facts.are_questions = indicators.empty();
  put_below(facts, facts.are_questions ? questions : indicators);
  put_lowest(facts, facts.are_questions ? questions : indicators);
  if (!facts.are_questions) put_unscored(facts, input);
}

// "คะแนน OIT 100.00 (ผู้ประเมินตรวจข้อมูลบนเว็บ)" of each instrument that is stated, else what else there is.
std::vector<Html> instead_of_total(const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  std::vector<Html> out;
  for (const model::Instrument& i : input.framework().instruments) {
    const auto stated = model::points_in(input.assessment().instruments, i.id);
    if (!stated) continue;
    const base::Html by = scored_by_html(i, words);
    out.push_back(
        words_with(words("answer.instrument", {{"id", i.id}, {"score", base::to_text(*stated)}, {"by", first_place}}),
                   by.empty() ? phrase_html(i.name.phrase(words.language())) : by));
  }
  if (out.empty()) out.push_back(Html().text(what_is_published(input)));
  return out;
}

Html called_html(const Context& context) {
  return phrase_html(model::called(context.agency).phrase(context.language()));
}

}  // namespace

PlainFacts facts_without_result(const Context& context) {
  PlainFacts facts;
  facts.agency = called_html(context);
  return facts;
}

PlainFacts facts_of_scores(const ScoreInput& input, const ScorePanel& panel) {
  PlainFacts facts = facts_without_result(input.context);
  const model::Figure total = model::total_of(input.framework(), input.assessment());
  facts.year = input.year.year;
  facts.total = total.value;
  facts.total_is_computed = total.is_computed;
  facts.grade = phrase_html(panel.grade);
  facts.grade_is_word = panel.grade_is_long;
  facts.target = input.framework().target;
  facts.mean = mean_of_country(input.framework());
  facts.mean_is_computed = facts.mean && input.framework().national->is_computed;
  if (!total.value && facts.grade.empty()) facts.instead = instead_of_total(input);
  put_before(facts, input);
  return facts;
}

base::Html mark_of_mean(const ScoreInput& input) {
  if (!model::total_of(input.framework(), input.assessment()).value || !mean_of_country(input.framework())) return {};
  return input.footnotes.source_mark(input.framework().national->source);
}

void put_measures(PlainFacts& facts, const YearView& year, int newest_result) {
  facts.measures_year = year.year->year;
  facts.measures = year.counts.all;
  facts.with_results = year.counts.results;
  facts.with_evidence = year.counts.proven;
  facts.is_plan = year.is_plan;
  facts.year_is_past = year.year->year < newest_result;
}

std::string stale_sentence(const Context& context, const model::Year& shown) {
  const base::Translations& words = context.words();
  if (shown.year >= context.site.newest_result) return {};
  bool is_without_total = false;  // a newer year has scores, but no total
  for (const model::Year& year : context.agency.years) {
    if (year.year <= shown.year || !year.assessment || !year.framework) continue;
    if (model::total_of(*year.framework, *year.assessment).value) return {};
    is_without_total = true;
  }
  const int last = last_year_of(context.site, context.agency.type);
  return words(is_without_total ? "answer.stale_total" : "answer.stale",
               {{"year", fiscal_year(shown.year, words)}, {"years", fiscal_years(shown.year + 1, last, words)}});
}

}  // namespace views
