#include "views/scores/score_facts.h"

#include <algorithm>

#include "model/points_in.h"
#include "views/charts/figure.h"
#include "views/scores/finding_answers.h"
#include "views/scores/plain_answer.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(ScoreFact, "score fact", value, text);

ScoreFact at_target_fact(std::size_t reached, std::size_t all, std::string_view kind, base::Points target,
                         const base::Translations& words) {
  return {std::to_string(reached),
          base::Html().text(words("scores.fact_at_target_" + std::string(kind),
                                  {{"n", std::to_string(all)}, {"target", base::to_short_text(target)}}))};
}

namespace {

using base::Points;

struct Item {
  const model::Indicator* indicator;
  Points value;  // a score or a change
};

std::vector<Item> scores_of(const ScoreInput& input) {
  std::vector<Item> out;
  for (const model::Indicator& i : input.framework().indicators)
    if (const auto score = model::points_in(input.assessment().indicators, i.id)) out.push_back({&i, *score});
  return out;
}

std::vector<Item> changes_of(const ScoreInput& input) {
  std::vector<Item> out;
  for (const Item& item : scores_of(input))
    if (const auto before = model::points_in(input.before.indicators, item.indicator->id))
      out.push_back({item.indicator, item.value - *before});
  return out;
}

std::vector<Item> with_value(const std::vector<Item>& items, Points value) {
  std::vector<Item> out;
  std::copy_if(items.begin(), items.end(), std::back_inserter(out), [&](const Item& i) { return i.value == value; });
  return out;
}

bool is_lower(const Item& a, const Item& b) { return a.value < b.value; }

base::Html count_html(std::size_t n, const base::Translations& words) {
  return base::Html().text(words("scores.indicators_n", {{"n", std::to_string(n)}}));
}

// One or two by name, more as a number.
base::Html names_html(const std::vector<Item>& items, const base::Translations& words) {
  if (items.size() > 2) return count_html(items.size(), words);
  base::Html out;
  for (const Item& item : items) {
    if (!out.empty()) out.text(words("scores.and"));
    out.html(phrase_html(item.indicator->name.phrase(words.language())));
  }
  return out;
}

base::Html with_names(std::string_view key, const base::Html& names, const base::Translations& words,
                      std::string_view change = {}) {
  return words_with(words(key, {{"name", first_place}, {"change", change}}), names);
}

ScoreFact at_target(const ScoreInput& input, const std::vector<Item>& items) {
  const Points target = *input.framework().target;
  const auto reached = std::count_if(items.begin(), items.end(), [&](const Item& i) { return i.value >= target; });
  const bool all = items.size() == input.framework().indicators.size();
  return at_target_fact(static_cast<std::size_t>(reached), items.size(), all ? "indicators" : "indicators_published",
                        target, input.context.words());
}

// Whether the document states these changes itself.
bool are_stated(const ScoreInput& input, const std::vector<Item>& items) {
  const auto& changes = input.assessment().changes;
  return std::all_of(items.begin(), items.end(),
                     [&](const Item& item) { return model::points_in(changes, item.indicator->id).has_value(); });
}

ScoreFact marked_fact(ScoreFact fact, bool is_computed, const base::Translations& words) {
  if (is_computed) fact.text.text(" (" + words("frame.computed") + ")");
  return fact;
}

ScoreFact largest_rise(const ScoreInput& input, const std::vector<Item>& changes) {
  const base::Translations& words = input.context.words();
  const Points most = std::max_element(changes.begin(), changes.end(), is_lower)->value;
  if (most <= Points{}) return marked_fact({"0", base::Html().text(words("scores.fact_none_rose"))}, true, words);
  const std::vector<Item> risen = with_value(changes, most);
  return marked_fact({base::to_signed_text(most), with_names("scores.fact_rose", names_html(risen, words), words)},
                     !are_stated(input, risen), words);
}

ScoreFact falls(const ScoreInput& input, const std::vector<Item>& changes) {
  const base::Translations& words = input.context.words();
  std::vector<Item> fallen;
  std::copy_if(changes.begin(), changes.end(), std::back_inserter(fallen),
               [](const Item& i) { return i.value < Points{}; });
  if (fallen.empty()) return marked_fact({"0", base::Html().text(words("scores.fact_none_fell"))}, true, words);
  const Points most = std::min_element(fallen.begin(), fallen.end(), is_lower)->value;
  const std::string change = base::to_signed_text(most);
  if (fallen.size() == 1)
    return marked_fact({change, with_names("scores.fact_fell", names_html(fallen, words), words)},
                       !are_stated(input, fallen), words);
  return marked_fact(
      {std::to_string(fallen.size()),
       with_names("scores.fact_fell_most", names_html(with_value(fallen, most), words), words, change)},
      true, words);
}

void add_extremes(std::vector<ScoreFact>& facts, const std::vector<Item>& items, const base::Translations& words) {
  auto [low, high] = std::minmax_element(items.begin(), items.end(), is_lower);
  if (low->value == high->value) return;
  for (const auto& [key, value] : {std::pair("scores.fact_highest", high->value), {"scores.fact_lowest", low->value}})
    facts.push_back({base::to_text(value), with_names(key, names_html(with_value(items, value), words), words)});
}

std::string listed_scores(const std::vector<std::string>& items, const base::Translations& words) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i) out += words(i + 1 == items.size() ? "scores.and" : "scores.comma");
    out += items[i];
  }
  return out;
}

void add_count(std::vector<std::string>& out, const base::Translations& words, std::string_view kind, std::size_t n,
               std::size_t of, std::string_view codes = {}) {
  const std::string key = "scores.published_" + std::string(kind) + (n == of ? "" : "_some");
  if (n) out.push_back(words(key, {{"n", std::to_string(n)}, {"m", std::to_string(of)}, {"codes", codes}}));
}

std::vector<std::string> stated_instruments(const ScoreInput& input) {
  std::vector<std::string> out;
  for (const model::Instrument& i : input.framework().instruments)
    if (model::points_in(input.assessment().instruments, i.id)) out.emplace_back(i.id);
  return out;
}

}  // namespace

std::vector<ScoreFact> score_facts(const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  std::vector<ScoreFact> facts;
  const std::vector<Item> items = scores_of(input), changes = changes_of(input);
  if (items.empty()) return facts;
  if (input.framework().target) facts.push_back(at_target(input, items));
  if (changes.empty()) {
    add_extremes(facts, items, words);
  } else {
    facts.push_back(largest_rise(input, changes));
    facts.push_back(falls(input, changes));
  }
  return facts;
}

std::string what_is_published(const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  const model::Assessment& a = input.assessment();
  std::vector<std::string> out;
  if (a.total) out.push_back(words("scores.the_total"));
  if (a.grade) out.push_back(words("scores.the_grade"));
  const std::vector<std::string> instruments = stated_instruments(input);
  add_count(out, words, "instruments", instruments.size(), input.framework().instruments.size(),
            listed_scores(instruments, words));
  add_count(out, words, "indicators", scores_of(input).size(), input.framework().indicators.size());
  std::size_t questions = 0;
  for (const model::Question& q : a.questions) questions += bool(q.score);
  add_count(out, words, "questions", questions, questions);
  add_count(out, words, "findings", count_weak_points(a), count_weak_points(a));
  return listed_scores(out, words);
}

std::string what_is_missing(const ScorePanel& panel, const ScoreTable& instruments, const ScoreTable& indicators,
                            const base::Translations& words) {
  std::vector<std::string> out;
  if (panel.total.empty()) out.push_back(words("scores.the_total"));
  if (panel.grade.empty()) out.push_back(words("scores.the_grade"));
  if (instruments.empty()) out.push_back(words("scores.the_instruments"));
  if (indicators.empty()) out.push_back(words("scores.the_indicators"));
  return listed_scores(out, words);
}

std::string score_description(const ScoreInput& input, const ScorePanel& panel) {
  const base::Translations& words = input.context.words();
  const std::string year = fiscal_year(input.year.year, words);
  if (panel.total.empty())
    return words("scores.describe_published", {{"list", what_is_published(input)}, {"year", year}});
  std::string out = words("scores.describe_total", {{"total", panel.total}, {"year", year}});
  if (!panel.grade.empty()) out += words("scores.describe_grade", {{"grade", panel.grade.text}});
  const std::vector<Item> items = scores_of(input);
  if (input.framework().target && !items.empty()) {
    const ScoreFact fact = at_target(input, items);
    out += words("scores.describe_at_target", {{"target", base::to_short_text(*input.framework().target)},
                                               {"n", fact.value},
                                               {"m", std::to_string(items.size())}});
  }
  return out;
}

REFLECT(ScoreAnswer, "score answer", title, href, year);
REFLECT(ScoreFinding, "score finding", codes, text, advice, text_mark, advice_mark, about, is_part, answers,
        no_answer);

namespace {

using base::Html;
using Ids = std::vector<std::string_view>;

void put_answers(ScoreFinding& out, const model::Finding& finding, const ScoreInput& input,
                 const AgencyLinks& links) {
  const base::Translations& words = input.context.words();
  for (const FindingAnswer& answer : answers_to(finding, input.context.agency, input.year)) {
    const int y = answer.year->year;
    std::string named = y == input.year.year ? "" : charts::year_text(y, words);
    out.answers.push_back({answer.measure->title.phrase(words.language()),
                           links.page(Address{model::PageKind::measure, y, answer.measure->slug}), std::move(named)});
  }
  const bool has_codes = !finding.questions.empty() || !finding.disclosures.empty();
  if (!out.answers.empty() || (!has_codes && !finding.indicator)) return;
  out.no_answer = has_measures_to_answer(input.context.agency, input.year)
                      ? warning_badge(words("scores.no_answer"))
                      : missing_badge(words("scores.no_measures"));
}

Html codes_html(const Ids& codes, const std::string& key, const ScoreInput& input) {
  Html out;
  if (!codes.empty()) out.html(input.mark(std::string_view(key).substr(0, key.size() - 1)));
  for (std::size_t i = 0; i < codes.size(); ++i)
    out.raw("<span class=\"nb\">").text(codes[i]).html(input.mark(key + std::to_string(i + 1))).raw("</span> ");
  return out;
}

Html about_html(const model::Finding& finding, const std::string& key, const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  Html out;
  out.text(finding.instrument).html(input.mark(key + "instrument"));
  if (!finding.indicator) return out;
  if (!out.empty()) out.raw(" ");
  out.html(in_one_line(words("scores.indicator_n", {{"n", std::to_string(*finding.indicator)}})));
  const model::Indicator* indicator = input.framework().indicator(*finding.indicator);
  if (indicator) out.raw(" ").html(phrase_html(indicator->name.phrase(words.language())));
  return out.html(input.mark(key + "indicator"));
}

}  // namespace

std::vector<ScoreFinding> score_findings(const ScoreInput& input, const AgencyLinks& links) {
  const base::Language language = input.context.language();
  std::vector<ScoreFinding> out;
  std::optional<int> whole;  // the indicator that a finding without questions and disclosures is about
  for (const model::Finding& finding : input.assessment().findings) {
    const std::string key = "findings." + std::to_string(out.size() + 1) + ".";
    ScoreFinding f;
    f.codes = codes_html(finding.questions, key + "questions.", input);
    f.codes.html(codes_html(finding.disclosures, key + "disclosures.", input));
    f.text = finding.text.phrase(language);
    f.text_mark = input.mark(key + "text");
    f.advice = finding.advice.phrase(language);
    f.advice_mark = input.mark(key + "advice");
    f.about = about_html(finding, key, input);
    const bool has_codes = !finding.questions.empty() || !finding.disclosures.empty();
    f.is_part = has_codes && finding.indicator && finding.indicator == whole;
    if (!has_codes) whole = finding.indicator;
    put_answers(f, finding, input, links);
    out.push_back(std::move(f));
  }
  return out;
}

namespace {

void add(base::Html& out, std::string_view key, std::string_view value, const std::optional<base::Decimal>& number,
         const base::Translations& words) {
  if (!number) return;
  if (!out.empty()) out.text(words("national.and"));
  out.html(in_one_line(words(key, {{value, base::to_text(*number)}})));
}

}  // namespace

base::Html national_average_html(const model::Framework& framework, const base::Translations& words,
                                 Footnotes* footnotes) {
  if (!framework.national) return {};
  const model::National& n = *framework.national;
  base::Html figures;
  add(figures, "national.agencies", "n", n.agencies, words);
  add(figures, "national.mean", "mean", n.mean, words);
  add(figures, "national.at_target", "share", n.at_target, words);
  if (figures.empty()) return {};
  if (n.is_computed && (n.mean || n.at_target)) figures.text(" (" + words("frame.computed") + ")");
  base::Html out;
  out.text(words("national.country")).raw(" ").html(figures);
  if (footnotes)
    out.html(footnotes->source_mark(n.source));
  else if (!n.source.empty())
    out.raw(" · ").text(words("national.source")).raw(" ").html(phrase_with_links(n.source.phrase(words.language())));
  if (framework.rests_on_unverified("national")) out.raw(" ").text(words("national.unverified"));
  return out;
}

}  // namespace views
