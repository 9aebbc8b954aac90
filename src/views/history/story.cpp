#include "views/history/story.h"

#include <algorithm>
#include <iterator>

#include "views/charts/figure.h"
#include "views/measures/measure_rows.h"
#include "views/scores/finding_answers.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(StoryStep, "step of a story", label, is_there, lines, none);
REFLECT(Story, "story", heading, steps);

namespace {

using base::Html;
using base::Translations;

// A measure that answers the finding, with what is derived of it.
struct Promise {
  const YearView* year;
  const MeasureView* view;

  const model::Measure& measure() const { return *view->measure; }
};

std::vector<Promise> promises_of(const StoryInput& in, const model::Finding& finding, const model::Year& year) {
  std::vector<Promise> out;
  for (const FindingAnswer& answer : answers_to(finding, in.context().agency, year)) {
    const YearView& view = in.context().view.of(*answer.year);
    auto is_it = [&](const MeasureView& m) { return m.measure == answer.measure; };
    const auto found = std::find_if(view.measures.begin(), view.measures.end(), is_it);
    if (found != view.measures.end()) out.push_back({&view, &*found});
  }
  return out;
}

// By which the footnotes know the files: "2565/assessment", "2566/no-gift".
std::string assessment_of(int year) { return std::to_string(year) + "/assessment"; }
std::string file_of(int year, const model::Measure& measure) {
  return std::to_string(year) + "/" + std::string(measure.slug);
}

// `position` of the finding in its assessment, from 1.
Html heading_of_story(const StoryInput& in, const model::Finding& finding, int year, std::size_t position) {
  const std::string file = assessment_of(year), key = "findings." + std::to_string(position) + ".";
  Html out;
  auto add_codes = [&](const auto& codes, const std::string& list) {
    for (std::size_t i = 0; i < codes.size(); ++i)
      out.html(in_one_line(codes[i])).html(in.footnotes.mark(file, key + list + std::to_string(i + 1))).raw(" ");
  };
  add_codes(finding.questions, "questions.");
  add_codes(finding.disclosures, "disclosures.");
  return out.html(phrase_html(finding.text.phrase(in.words().language())))
      .html(in.footnotes.mark(file, key + "text"));
}

// The scores that the finding is about: of its questions, else of its indicator.
std::vector<SeriesPlace> scores_of_finding(const StoryInput& in, const model::Finding& finding, int year) {
  std::vector<SeriesPlace> out;
  for (std::string_view code : finding.questions)
    if (const SeriesPlace place = find_point(in.questions, year, std::string(code)); place.series)
      out.push_back(place);
  if (!out.empty() || !finding.indicator) return out;
  const SeriesPlace place = find_point(in.indicators, year, std::to_string(*finding.indicator));
  if (place.series) out.push_back(place);
  return out;
}

// "ตัวชี้วัดที่ 5 ได้ 84.47"
Html score_line(const SeriesPlace& place, const StoryInput& in) {
  const Translations& words = in.words();
  const SeriesPoint& point = place.series->points[place.point];
  const bool is_number = point.code.find_first_not_of("0123456789") == point.code.npos;
  const std::string what = is_number ? words("scores.indicator_n", {{"n", point.code}}) : point.code;
  return in_one_line(words("history.score", {{"what", what}}))
      .raw(" <b class=\"nb\">")
      .text(base::to_text(point.score))
      .raw("</b>")
      .html(mark_of_score(in.footnotes, point));
}

StoryStep found_step(const StoryInput& in, const std::vector<SeriesPlace>& scores, const model::Finding& finding,
                     int year) {
  const Translations& words = in.words();
  StoryStep step{words("history.found", {{"year", charts::year_text(year, words)}}), true, {}, {}};
  for (const SeriesPlace& place : scores) step.lines.push_back(score_line(place, in));
  if (!scores.empty()) return step;
  Html about;
  about.text(finding.instrument);
  if (finding.indicator) {
    if (!about.empty()) about.raw(" ");
    about.html(in_one_line(words("scores.indicator_n", {{"n", std::to_string(*finding.indicator)}})));
  }
  if (about.empty()) about.text(words("history.no_score"));
  step.lines.push_back(std::move(about));
  return step;
}

Html promise_link(const StoryInput& in, const Promise& promise) {
  const Translations& words = in.words();
  const int year = promise.year->year->year;
  return Html()
      .raw("<a href=\"")
      .text(in.links.page(Address{model::PageKind::measure, year, promise.measure().slug}).view())
      .raw("\">")
      .html(in_one_line(promise.view->number))
      .raw(" ")
      .html(phrase_html(promise.measure().title.phrase(words.language())))
      .raw("</a>")
      .html(in.footnotes.mark(file_of(year, promise.measure()), "title"))
      .raw(" ")
      .html(in_one_line("(" + charts::year_text(year, words) + ")"));
}

StoryStep promise_step(const StoryInput& in, const std::vector<Promise>& promises, const model::Year& year) {
  const Translations& words = in.words();
  StoryStep step{words("history.promised"), !promises.empty(), {}, {}};
  for (const Promise& promise : promises) step.lines.push_back(promise_link(in, promise));
  if (promises.empty())
    step.none = words(has_measures_to_answer(in.context().agency, year) ? "history.no_answer" : "scores.no_measures");
  return step;
}

// With the measure's number where there are several.
Html numbered_line(const Promise& promise, bool is_one_of_several, const Html& text) {
  Html out;
  if (is_one_of_several) out.html(in_one_line(promise.view->number)).raw(" ");
  return out.html(text);
}

StoryStep result_step(const StoryInput& in, const std::vector<Promise>& promises) {
  const Translations& words = in.words();
  StoryStep step{words("history.reported"), false, {}, {}};
  for (const Promise& promise : promises) {
    const model::Measure& m = promise.measure();
    Html text;
    if (!m.results.empty()) {
      const std::string file = file_of(promise.year->year->year, m);
      text = opening_html(m.results.front().text, words);
      for (const char* key : {"results", "results.1", "results.1.text"}) text.html(in.footnotes.mark(file, key));
    } else if (m.status != model::Status::not_stated)
      text.text(status_text(*promise.view, words));
    if (text.empty()) continue;
    step.is_there = step.is_there || !m.results.empty() || m.status == model::Status::done;
    step.lines.push_back(numbered_line(promise, promises.size() > 1, text));
  }
  auto is_proven = [](const Promise& promise) { return !promise.measure().evidence.empty(); };
  if (step.is_there && std::none_of(promises.begin(), promises.end(), is_proven))
    step.lines.push_back(Html().raw("<span class=\"mut\">").text(words("measures.said_reported")).raw("</span>"));
  if (step.lines.empty()) step.none = words("history.none");
  return step;
}

// Of the titles of its evidence, which the link counts.
Html evidence_marks(const StoryInput& in, const Promise& promise) {
  const std::string file = file_of(promise.year->year->year, promise.measure());
  Html out;
  for (std::size_t i = 1; i <= promise.measure().evidence.size(); ++i)
    for (const char* key : {"", ".title"}) out.html(in.footnotes.mark(file, "evidence." + std::to_string(i) + key));
  return out;
}

StoryStep evidence_step(const StoryInput& in, const std::vector<Promise>& promises) {
  const Translations& words = in.words();
  StoryStep step{words("history.proven"), false, {}, {}};
  for (const Promise& promise : promises) {
    const std::size_t n = promise.measure().evidence.size();
    if (!n) continue;
    step.is_there = true;
    const Address page{model::PageKind::measure, promise.year->year->year, promise.measure().slug};
    const Html link = Html()
                          .raw("<a href=\"")
                          .text(in.links.page(page, "evidence").view())
                          .raw("\">")
                          .text(words("history.pieces", {{"n", std::to_string(n)}, {"number", promise.view->number}}))
                          .raw("</a>")
                          .html(evidence_marks(in, promise));
    step.lines.push_back(link);
  }
  if (!step.is_there) step.none = words("history.none");
  return step;
}

StoryStep next_step(const StoryInput& in, const std::vector<SeriesPlace>& scores, int year) {
  const Translations& words = in.words();
  StoryStep step{words("history.next"), false, {}, {}};
  for (const SeriesPlace& place : scores) {
    const SeriesPlace next{place.series, place.point + 1};
    if (next.point == place.series->points.size()) continue;
    step.is_there = true;
    Html line = score_line(next, in);
    line.raw(" ").html(in_one_line("(" + charts::year_text(next.series->points[next.point].year, words) + ")"));
    if (const Html change = change_html(*next.series, next.point, words); !change.empty())
      line.raw(" <span class=\"mut\">").html(change).raw("</span>");
    step.lines.push_back(std::move(line));
  }
  if (!step.is_there) step.none = words("history.no_next", {{"year", charts::year_text(year + 1, words)}});
  return step;
}

}  // namespace

void add_footnotes(Footnotes& footnotes, const model::Agency& agency) {
  for (const model::Year& year : agency.years) {
    if (year.assessment) footnotes.add(assessment_of(year.year), year.assessment->remarks);
    for (const model::Measure& measure : year.measures) footnotes.add(file_of(year.year, measure), measure.remarks);
  }
}

Html mark_of_score(Footnotes& footnotes, const SeriesPoint& point) {
  return point.key.empty() ? Html() : footnotes.mark(assessment_of(point.stated_in), point.key);
}

Html change_html(const ScoreSeries& series, std::size_t point, const Translations& words) {
  if (!point) return {};
  const SeriesPoint& now = series.points[point];
  const std::string before = charts::year_text(series.points[point - 1].year, words);
  if (now.is_other) {
    Html out;
    out.text(words("history.not_comparable", {{"year", before}}));
    if (now.stated_change)
      out.raw(" ").text(words("history.stated_change", {{"change", base::to_signed_text(*now.stated_change)}}));
    return out;
  }
  const std::optional<base::Points> change = series.change_of(point);
  if (!change && !now.stated_change) return {};
  const std::string_view key = now.stated_change ? "history.change" : "history.change_computed";
  const base::Points by = now.stated_change ? *now.stated_change : *change;
  return Html().text(words(key, {{"change", base::to_signed_text(by)}, {"year", before}}));
}

std::vector<Story> stories_of(const StoryInput& in, const model::Year& year, StoryCounts& counts) {
  std::vector<Story> out;
  for (const model::Finding& finding : year.assessment->findings) {
    if (heads_others(finding, *year.assessment)) continue;
    const std::vector<SeriesPlace> scores = scores_of_finding(in, finding, year.year);
    const std::vector<Promise> promises = promises_of(in, finding, year);
    const auto position = static_cast<std::size_t>(&finding - year.assessment->findings.data()) + 1;
    Story story{heading_of_story(in, finding, year.year, position), {}};
    story.steps = {found_step(in, scores, finding, year.year), promise_step(in, promises, year),
                   result_step(in, promises), evidence_step(in, promises), next_step(in, scores, year.year)};
    ++counts.findings;
    counts.answered += story.steps[1].is_there;
    counts.reported += story.steps[2].is_there;
    counts.proven += story.steps[3].is_there;
    counts.scored += story.steps[4].is_there;
    out.push_back(std::move(story));
  }
  return out;
}

}  // namespace views
