#include "parts/home_scores.h"

#include <algorithm>

#include "parts/figures_text.h"

namespace parts {

REFLECT(BelowTarget, "below target", name, score);

namespace {

using core::Points;
using core::Words;
using model::PageKind;

constexpr std::size_t most_below = 6;

// One score of the finest kind that the year has.
struct Scored {
  std::string key;  // in the assessment's file
  core::Html name;
  Points score;
};
struct ScoredKind {
  std::string_view name = "indicators";  // of words and of the place on the scores page
  std::size_t all = 0;                   // how many the framework has; 0 where that is not known
  std::vector<Scored> scores;
};

std::vector<Scored> indicators_of(const model::Year& year, core::Language language) {
  std::vector<Scored> out;
  for (const model::Indicator& i : year.framework->indicators) {
    auto found = year.assessment->indicators.find(i.id);
    if (found == year.assessment->indicators.end() || !found->second) continue;
    out.push_back({"indicators." + std::to_string(i.id), phrase_html(i.name.phrase(language)), *found->second});
  }
  return out;
}

std::vector<Scored> questions_of(const model::Year& year, core::Language language) {
  std::vector<Scored> out;
  for (std::size_t i = 0; i < year.assessment->questions.size(); ++i) {
    const model::Question& q = year.assessment->questions[i];
    if (!q.score) continue;
    core::Html name;
    if (!q.id.empty()) name.raw("<span class=\"nb\">").text(q.id).raw("</span> ");
    name.html(phrase_html(q.text.phrase(language)));
    out.push_back({"questions." + std::to_string(i + 1) + ".score", name, *q.score});
  }
  return out;
}

ScoredKind finest(const model::Year& year, core::Language language) {
  ScoredKind kind{"indicators", year.framework->indicators.size(), indicators_of(year, language)};
  if (kind.scores.empty()) kind = {"questions", 0, questions_of(year, language)};
  return kind;
}

std::vector<Scored> below_target(const model::Year& year, core::Language language) {
  std::vector<Scored> out;
  if (!year.framework->target) return out;
  for (Scored& s : finest(year, language).scores)
    if (s.score < *year.framework->target) out.push_back(std::move(s));
  std::stable_sort(out.begin(), out.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  return out;
}

bool has_scores(const Context& context, const model::Year& year) { return !scores_published(context, year).empty(); }

bool has_total_or_grade(const model::Year& year) {
  return model::total_of(*year.framework, *year.assessment).value || year.assessment->grade;
}

const model::Year* newest_with_scores(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_scores(context, *y)) return &*y;
  return nullptr;
}

const model::Year* year_to_show(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_scores(context, *y) && has_total_or_grade(*y)) return &*y;
  return newest_with_scores(context);
}

void add_instruments(std::vector<ScoreFact>& facts, const ScoreInput& input, bool say_year) {
  const Words& words = input.context.words();
  for (const model::Instrument& i : input.framework().instruments) {
    const model::Figure figure = model::instrument_score(input.framework(), input.assessment(), i);
    if (!figure.value) continue;
    const std::string key = "home.instrument_" + std::string(i.id);
    ScoreFact fact{words.find(key) ? words(key) : std::string(i.id), core::to_text(*figure.value), {}};
    if (say_year) fact.small.text(words("scores.year", {{"year", fiscal_year(input.year.year, words)}}));
    if (figure.is_computed)
      fact.small.raw(say_year ? core::Literal(" ") : core::Literal("")).text(words("frame.computed"));
    fact.small.html(input.mark("instruments." + std::string(i.id)));
    facts.push_back(std::move(fact));
  }
}

void add_at_target(HomeScores& home, const ScoreInput& input) {
  const Words& words = input.context.words();
  const ScoredKind kind = finest(input.year, words.language());
  if (!input.framework().target || kind.scores.empty()) return;
  const std::vector<Scored> below = below_target(input.year, words.language());
  const std::string target = core::to_short_text(*input.framework().target), n = std::to_string(below.size()),
                    m = std::to_string(kind.scores.size());
  const std::string name(kind.name), suffix = kind.scores.size() == kind.all ? "" : "_published";
  home.facts.insert(home.facts.begin(), {words("scores.at_target", {{"target", target}}),
                                         std::to_string(kind.scores.size() - below.size()),
                                         core::Html().text(words("home.of_" + name + suffix, {{"n", m}}))});
  home.below_sentence = words((below.empty() ? "home.none_below_" : "home.below_") + name + suffix,
                              {{"n", n}, {"m", m}, {"target", target}});
  for (std::size_t i = 0; i < std::min(below.size(), most_below); ++i)
    home.below.push_back(
        {below[i].name, core::Html().text(core::to_text(below[i].score)).html(input.mark(below[i].key))});
}

void add_newer(HomeScores& home, const AgencyLinks& links) {
  const Context& context = links.context();
  const model::Year* newest = newest_with_scores(context);
  if (newest == home.year && !home.panel.total.empty()) return;
  const std::string year = fiscal_year(newest->year, context.words());
  home.newer_heading = context.words()("home.no_total", {{"year", year}});
  home.newer = context.words()("home.scores_line", {{"published", scores_published(context, *newest)}});
  home.newer_href = links.page(PageKind::scores, newest->year);
  home.newer_label = context.words()("home.see_scores", {{"year", year}});
}

}  // namespace

std::string scores_published(const Context& context, const model::Year& year) {
  if (!year.assessment || !year.framework) return {};
  Footnotes none(context.language());
  const ScoresBefore before;
  return what_is_published({context, year, before, none});
}

bool has_all_scores(const model::Year& year) {
  const model::Assessment& a = *year.assessment;
  if (!model::total_of(*year.framework, a).value || !a.grade) return false;
  for (const model::Instrument& i : year.framework->instruments)
    if (!model::instrument_score(*year.framework, a, i).value) return false;
  return indicators_of(year, core::Language::th).size() == year.framework->indicators.size();
}

model::Remarks home_remarks(const Context& context) {
  model::Remarks shown;
  const model::Year* year = year_to_show(context);
  if (!year) return shown;
  const std::vector<Scored> below = below_target(*year, context.language());
  const auto end = below.begin() + static_cast<std::ptrdiff_t>(std::min(below.size(), most_below));
  for (const model::Printed& p : year->assessment->remarks.printed) {
    bool is_shown = p.key == "total" || p.key == "grade" || p.key.starts_with("instruments.") ||
                    std::any_of(below.begin(), end, [&](const Scored& s) { return s.key == p.key; });
    if (is_shown) shown.printed.push_back(p);
  }
  return shown;
}

HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes) {
  const Context& context = links.context();
  HomeScores home;
  home.year = year_to_show(context);
  if (!home.year) return home;
  const ScoresBefore before = scores_before(context.agency, *home.year);
  const ScoreInput input{context, *home.year, before, footnotes};
  home.panel = score_panel(input);
  home.description = score_description(input, home.panel);
  add_instruments(home.facts, input, home.panel.empty());
  add_at_target(home, input);
  add_newer(home, links);
  const bool has_findings = !home.year->assessment->findings.empty();
  home.findings = static_cast<int>(home.year->assessment->findings.size());
  home.href = links.page(PageKind::scores, home.year->year);
  home.meaning = links.page(PageKind::scores, home.year->year, "meaning");
  home.findings_href = links.page(PageKind::scores, home.year->year,
                                  has_findings ? "findings" : finest(*home.year, context.language()).name);
  return home;
}

}  // namespace parts
