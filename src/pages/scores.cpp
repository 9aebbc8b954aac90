// Scores of a fiscal year: what was the score, what is weak, is it better than the year before?
#include <algorithm>

#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/national.h"
#include "parts/score_charts.h"
#include "parts/score_facts.h"
#include "parts/score_findings.h"
#include "parts/score_meaning.h"
#include "parts/score_years.h"

namespace pages {
namespace {

// A check's finding of the year's scores that the agency answered instead of changing a figure.
struct AnsweredFinding {
  std::string code;
  core::Phrase reason;
};

struct ScoreSection {
  core::Html chart;
  parts::ScoreTable table;
  std::string heading;
};

struct ScoresPage {
  parts::Frame frame;
  std::string title;
  std::optional<parts::Empty> empty;
  parts::ScorePanel panel;
  std::optional<parts::ScoreMeaning> meaning;
  std::string missing_heading, missing;  // what of the year is not published; empty where all is
  std::vector<parts::ScoreFact> facts;
  core::Html national;  // the year's results in the whole country
  std::optional<parts::ScoreYears> years;
  std::optional<ScoreSection> instruments, indicators, questions;
  bool weights_are_unverified = false;
  std::vector<parts::ScoreFinding> findings;
  std::vector<AnsweredFinding> answered;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(AnsweredFinding, "answered finding", code, reason);
REFLECT(ScoreSection, "section of scores", chart, table, heading);
REFLECT(ScoresPage, "page", frame, title, empty, panel, meaning, missing_heading, missing, facts, national, years,
        instruments, indicators, questions, weights_are_unverified, findings, answered, footnotes, notes);

using core::Words;
using model::PageKind;
using parts::Context;

// Findings of this year's file; `in` of an ignored check is a file, a folder, or nothing.
std::vector<AnsweredFinding> answered(const Context& context, int year) {
  const std::string folder = std::to_string(year), file = folder + "/assessment.yaml";
  std::vector<AnsweredFinding> out;
  for (const model::IgnoredCheck& check : context.agency.ignored)
    if (check.in == file || check.in == folder || check.in == folder + "/")
      out.push_back({std::string(check.code), check.reason.phrase(context.language())});
  return out;
}

parts::Empty empty_state(const Context& context, const parts::AgencyLinks& links, const std::string& year) {
  const Words& words = context.words();
  parts::Empty empty;
  const std::string name(model::called(context.agency).in(context.language()));
  empty.who = words("scores.empty_who", {{"agency", name}, {"year", year}});
  empty.will_show = words("scores.empty_will_show");
  auto with_measures = std::find_if(context.agency.years.rbegin(), context.agency.years.rend(),
                                    [](const model::Year& y) { return !y.measures.empty(); });
  bool has_measures = with_measures != context.agency.years.rend();
  empty.nearest = has_measures ? links.page(PageKind::measures, with_measures->year) : links.page(PageKind::home);
  empty.nearest_label = has_measures
                            ? words("scores.see_measures", {{"year", parts::fiscal_year(with_measures->year, words)}})
                            : words("scores.see_home", {{"agency", name}});
  return empty;
}

std::optional<ScoreSection> section(core::Html chart, parts::ScoreTable table, std::string_view heading,
                                    const Words& words) {
  if (table.empty()) return std::nullopt;
  return ScoreSection{std::move(chart), std::move(table), words(heading)};
}

// The order is that of the page, so that footnotes are numbered as they are read.
void fill(ScoresPage& page, const parts::ScoreInput& input, const parts::AgencyLinks& links) {
  const Words& words = input.context.words();
  page.panel = parts::score_panel(input);
  page.meaning = parts::score_meaning(input, page.panel);
  page.facts = parts::score_facts(input);
  page.national = parts::national_html(input.framework(), words);
  if (auto years = parts::score_years(input.context); !years.empty()) page.years = std::move(years);
  auto instruments = parts::instrument_table(input);
  auto indicators = parts::indicator_table(input);
  page.missing = parts::what_is_missing(page.panel, instruments, indicators, words);
  page.weights_are_unverified = instruments.has_weights && input.framework().rests_on_unverified("weights");
  page.instruments =
      section(parts::instrument_chart(input), std::move(instruments), "scores.instruments_heading", words);
  page.indicators = section(parts::indicator_chart(input), std::move(indicators), "scores.indicators_heading", words);
  page.questions =
      section(parts::question_chart(input), parts::question_table(input), "scores.questions_heading", words);
  page.findings = parts::score_findings(input, links);
  if (page.missing.empty()) return;
  const std::string list = std::move(page.missing), year = parts::fiscal_year(input.year.year, words);
  const std::string published = parts::what_is_published(input);
  page.missing_heading = words(page.panel.total.empty() ? "scores.no_total" : "scores.not_all");
  page.missing = words("scores.missing", {{"published", published}, {"missing", list}, {"year", year}});
}

core::Json json_ld(const Context& context, const parts::Address& own, const ScoresPage& page,
                   const std::string& description) {
  core::Json data;
  if (!page.empty) data = parts::ld_dataset(context, "scores", page.title, description);
  return parts::ld_block({data, parts::ld_breadcrumbs(context, {{page.title, own}})});
}

ScoresPage page_of(const Context& context, int number) {
  const Words& words = context.words();
  const parts::Address own{PageKind::scores, number, {}};
  const parts::AgencyLinks links(context, own);
  const std::string year_name = parts::fiscal_year(number, words);
  const model::Year* year = context.agency.year(number);
  parts::Footnotes footnotes(context.language());
  ScoresPage page;
  page.title = words("scores.title", {{"year", year_name}});
  parts::FrameOptions options;
  options.own = own;
  options.title = page.title;
  if (year && year->assessment && year->framework) {
    footnotes.add(parts::assessment_file, year->assessment->remarks);
    const parts::ScoresBefore before = parts::scores_before(context.agency, *year);
    const parts::ScoreInput input{context, *year, before, footnotes};
    if (!parts::what_is_published(input).empty()) {
      fill(page, input, links);
      options.description = parts::score_description(input, page.panel);
    }
    options.source = &year->assessment->source;
    for (const char* key : {"source.title", "source.href", "source.date"})
      options.source_mark.html(footnotes.mark(parts::assessment_file, key));
    options.updated = year->assessment->source.date;
    options.downloads = parts::data_downloads(links, "scores");
  }
  if (options.description.empty()) {
    page.empty = empty_state(context, links, year_name);
    options.description = page.empty->who;
    options.is_empty = true;
  }
  page.answered = answered(context, number);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  options.json_ld = json_ld(context, own, page, options.description);
  page.frame = parts::agency_frame(links, std::move(options));
  return page;
}

void add_scores_pages(const Context& context, parts::Pages& pages) {
  for (int year : context.pages.years(PageKind::scores)) {
    ScoresPage page = page_of(context, year);
    const bool is_indexed = !page.empty;
    const parts::Address own{PageKind::scores, year, {}};
    pages.add(parts::folder_of(context.site.settings, context.agency.slug, context.language(), own), std::move(page))
        .is_indexed = is_indexed;
  }
}

}  // namespace

extern const AgencyPage scores_page{{.kind = model::PageKind::scores,
                                     .place = 20,
                                     .has_year = [](const model::Year& y) { return y.assessment.has_value(); },
                                     .has_empty_page = true,
                                     .menu = "frame.menu_scores",
                                     .search_label = "frame.menu_scores"},
                                    "scores.html",
                                    core::page_type<ScoresPage>,
                                    add_scores_pages};

}  // namespace pages
