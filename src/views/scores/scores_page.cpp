// Scores of a fiscal year: what was the score, what is weak, is it better than the year before?
#include <algorithm>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/points_in.h"
#include "views/charts/parts.h"
#include "views/scores/answer_facts.h"
#include "views/scores/score_facts.h"
#include "views/scores/score_panel.h"
#include "views/scores/score_tables.h"
#include "views/shared/agency_pages.h"
#include "views/shared/data_sets.h"
#include "views/shared/figure_tools.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"

namespace views {
namespace {

// Empty where an instrument has no score or no weight: it would look like lost points.
charts::Figure instrument_chart(const ScoreInput& input) {
  charts::PartsData data;
  for (const model::Instrument& i : input.framework().instruments) {
    const auto score =
        model::exact_score(input.framework(), i, input.assessment().instruments, input.assessment().indicators);
    if (!score || !i.weight) return {};
    data.parts.push_back(
        {i.id, {static_cast<std::int32_t>(score->hundredths)}, *i.weight, static_cast<int>(score->count)});
  }
  data.total = model::total_of(input.framework(), input.assessment()).value;
  return charts::parts(data, input.context.words());
}

}  // namespace
}  // namespace views

namespace views {
namespace {

struct ScoreSection {
  base::Html chart;
  views::ScoreTable table;
  std::string heading;
  std::optional<views::FigureTools> tools;  // of the chart, where there is one
};

struct ScoresPage {
  views::PageLayout frame;
  std::string title;
  std::optional<views::Empty> empty;
  views::ScorePanel panel;
  std::optional<views::ScoreMeaning> meaning;
  std::vector<base::Html> sentences;  // the answer in words
  std::vector<views::ScoreFact> facts;
  base::Html national;  // the year's results in the whole country
  std::optional<views::ScoreYears> years;
  std::optional<ScoreSection> instruments, indicators, questions;
  bool weights_are_unverified = false;
  std::vector<views::ScoreFinding> findings;
  base::Url history;  // the years beside each other; empty where the agency has no such page
  // Of findings of checks that the agency answered instead of changing a figure: why.
  std::vector<base::ResolvedText> answered;
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::vector<views::File> files;  // the charts as pictures and tables
};

REFLECT(ScoreSection, "section of scores", chart, table, heading, tools);
REFLECT(ScoresPage, "page", frame, title, empty, panel, meaning, sentences, facts, national, years, instruments,
        indicators, questions, weights_are_unverified, findings, history, answered, footnotes, notes);

using base::Translations;
using model::PageKind;
using views::Context;

// Findings of this year's file; `in` of an ignored check is a file, a folder, or nothing.
std::vector<base::ResolvedText> answered(const Context& context, int year) {
  const std::string folder = std::to_string(year), file = folder + "/assessment.yaml";
  std::vector<base::ResolvedText> out;
  for (const model::IgnoredCheck& check : context.agency.ignored)
    if (check.in == file || check.in == folder || check.in == folder + "/")
      out.push_back(check.reason.phrase(context.language()));
  return out;
}

views::Empty empty_state(const Context& context, const views::AgencyLinks& links, int year) {
  const Translations& words = context.words();
  views::Empty empty;
  const std::string name(model::called(context.agency).in(context.language()));
  empty.who = year ? words("scores.empty_who", {{"agency", name}, {"year", views::fiscal_year(year, words)}})
                   : words("scores.empty_who_undated", {{"agency", name}});
  empty.will_show = words("scores.empty_will_show");
  auto with_measures = std::find_if(context.agency.years.rbegin(), context.agency.years.rend(),
                                    [](const model::Year& y) { return !y.measures.empty(); });
  bool has_measures = with_measures != context.agency.years.rend();
  empty.nearest = has_measures ? links.page(PageKind::measures, with_measures->year) : links.page(PageKind::home);
  empty.nearest_label = has_measures
                            ? words("scores.see_measures", {{"year", views::fiscal_year(with_measures->year, words)}})
                            : words("scores.see_home", {{"agency", name}});
  return empty;
}

std::optional<ScoreSection> section(base::Html chart, views::ScoreTable table, std::string_view heading,
                                    const Translations& words) {
  if (table.empty()) return std::nullopt;
  return ScoreSection{std::move(chart), std::move(table), words(heading)};
}

std::vector<std::vector<views::Cell>> instrument_cells(const views::ScoreInput& input) {
  std::vector<std::vector<views::Cell>> cells;
  for (const model::Instrument& i : input.framework().instruments) {
    const auto before = model::points_in(input.before.instruments, i.id);
    const auto score = model::instrument_score(input.framework(), input.assessment(), i).value;
    cells.push_back({views::Cell::count(input.year.year), i.id, i.name.words[base::index(base::Language::th)],
                     i.name.words[base::index(base::Language::en)], score, before, "", input.framework().target});
  }
  return cells;
}

// Puts what stands below the chart of the section, and its files. `figure`: where the chart is a single image.
void put_tools(ScoresPage& page, std::optional<ScoreSection>& section, std::string id, const views::ScoreInput& input,
               const views::AgencyLinks& links, const charts::Figure* figure) {
  if (!section || (section->chart.empty() && section->table.caption.empty())) return;
  const views::Address own{PageKind::scores, input.year.year, {}};
  const views::FigureOf of{links, own, &input.assessment().source, std::move(id), section->heading};
  const views::ScoreTable& table = section->table;
  std::string picture =
      figure
          ? charts::figure_file(*figure, of.last_line())
          : charts::rows_file(table.plots, charts::rows_caption(table.plots, table.is_grouped, input.context.words()),
                              table.texts, of.last_line(), input.context.words());
  section->tools = of.tools(std::move(picture), {views::columns::plots, table.cells}, page.files);
}

// The charts rest on one document: the first of them names it for all.
void share_source(ScoresPage& page) {
  std::vector<views::FigureTools*> tools;
  if (page.years && page.years->tools) tools.push_back(&*page.years->tools);
  for (auto* section : {&page.instruments, &page.indicators, &page.questions})
    if (*section && (*section)->tools) tools.push_back(&*(*section)->tools);
  views::say_source_once(tools);
}

// Measures are those that could answer the scores: of the same year or the next.
void put_answer(ScoresPage& page, const views::ScoreInput& input, std::string missing, base::Html mark_of_mean) {
  const Context& context = input.context;
  views::PlainFacts facts = views::facts_of_scores(input, page.panel);
  facts.mean_mark = std::move(mark_of_mean);
  for (int year : {input.year.year, input.year.year + 1})
    if (const views::YearView* view = context.view.year(year); view && !view->measures.empty() && !facts.measures)
      put_measures(facts, *view, context.site.newest_result);
  facts.measures_are_elsewhere = context.view.newest_with_measures() != nullptr;
  if (!missing.empty()) facts.not_published.push_back(std::move(missing));
  page.sentences = views::plain_sentences(facts, context.words());
  page.panel.stale = views::stale_sentence(context, input.year);
}

// The order is that of the page, so that footnotes are numbered as they are read.
void fill(ScoresPage& page, const views::ScoreInput& input, const views::AgencyLinks& links) {
  const Translations& words = input.context.words();
  base::Html mark_of_mean = views::mark_of_mean(input);
  page.panel = views::score_panel(input);
  page.meaning = views::score_meaning(input, page.panel);
  page.facts = views::score_facts(input);
  page.national = views::national_average_html(input.framework(), words, &input.footnotes);
  if (auto years = views::score_years(input.context); !years.empty()) page.years = std::move(years);
  auto instruments = views::instrument_table(input);
  auto indicators = views::indicator_table(input, views::WithPlots::yes);
  put_answer(page, input, views::what_is_missing(page.panel, instruments, indicators, words),
             std::move(mark_of_mean));
  page.weights_are_unverified = instruments.has_weights && input.framework().rests_on_unverified("weights");
  const charts::Figure parts = views::instrument_chart(input);
  if (!parts.image.empty()) instruments.cells = instrument_cells(input);
  page.instruments = section(parts.html(), std::move(instruments), "scores.instruments_heading", words);
  page.indicators = section({}, std::move(indicators), "scores.indicators_heading", words);
  page.questions =
      section({}, views::question_table(input, views::WithPlots::yes), "scores.questions_heading", words);
  if (page.years) views::put_tools(*page.years, input, links, page.files);
  put_tools(page, page.instruments, "instruments", input, links, &parts);
  put_tools(page, page.indicators, "indicators", input, links, nullptr);
  put_tools(page, page.questions, "questions", input, links, nullptr);
  share_source(page);
  page.findings = views::score_findings(input, links);
}

base::Json scores_json_ld(const Context& context, const views::Address& own, const ScoresPage& page,
                          const std::string& description) {
  base::Json data;
  if (!page.empty) data = views::ld_dataset(context, "scores", page.title, description);
  return views::ld_block({data, views::ld_breadcrumbs(context, {{page.title, own}})});
}

ScoresPage page_of(const Context& context, int number) {
  const views::Address own{PageKind::scores, number, {}};
  const views::AgencyLinks links(context, own);
  const model::Year* year = context.agency.year(number);
  views::Footnotes footnotes(context.words());
  ScoresPage page;
  page.title = views::year_title(context, PageKind::scores, "scores.title", number);
  views::PageLayoutOptions options;
  options.own = own;
  options.title = page.title;
  if (year && year->assessment && year->framework) {
    footnotes.add(views::assessment_file, year->assessment->remarks);
    const model::ScoresBefore before = model::scores_before(context.agency, *year);
    const views::ScoreInput input{context, *year, before, footnotes};
    if (!views::what_is_published(input).empty()) {
      fill(page, input, links);
      options.description = views::score_description(input, page.panel);
    }
    options.source = &year->assessment->source;
    for (const char* key : {"source.title", "source.href", "source.date"})
      options.source_mark.html(footnotes.mark(views::assessment_file, key));
    options.updated = year->assessment->source.date;
    options.downloads = views::data_downloads(links, "scores");
  }
  if (options.description.empty()) {
    page.empty = empty_state(context, links, number);
    options.description = page.empty->who;
    options.is_empty = true;
  }
  if (context.pages.has(PageKind::history)) page.history = links.page(PageKind::history);
  page.answered = answered(context, number);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  options.json_ld = scores_json_ld(context, own, page, options.description);
  page.frame = views::agency_layout(links, std::move(options));
  page.frame.page_css = links.file(context.site.assets.charts_css);
  return page;
}

void add_scores_pages(const Context& context, views::Pages& pages) {
  for (int year : views::years_to_make(context, PageKind::scores)) {
    ScoresPage page = page_of(context, year);
    const bool is_indexed = !page.empty;
    const views::Address own{PageKind::scores, year, {}};
    std::vector<views::File> files = std::move(page.files);
    views::Page& added = pages.add(
        views::folder_of(context.site.settings, context.agency.slug, context.language(), own), std::move(page));
    added.is_indexed = is_indexed;
    added.files = std::move(files);
  }
}

}  // namespace

extern const AgencyPage scores_page{{.kind = model::PageKind::scores,
                                     .order = 20,
                                     .has_year = [](const model::Year& y) { return y.assessment.has_value(); },
                                     .has_undated = true,
                                     .menu = "frame.menu_scores",
                                     .search_label = "frame.menu_scores"},
                                    "scores.html",
                                    base::type_info<ScoresPage>,
                                    add_scores_pages};

}  // namespace views
