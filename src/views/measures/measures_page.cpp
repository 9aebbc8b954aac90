// The measures of one year: what was promised, and what happened.
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "views/charts/stand_alone.h"
#include "views/measures/measure_list.h"
#include "views/measures/measure_rows.h"
#include "views/shared/agency_pages.h"
#include "views/shared/data_files.h"
#include "views/shared/data_sets.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"

namespace views {
namespace {

using base::Translations;
using model::PageKind;

struct MeasuresFact {
  std::string label, value, of;
};
// A choice of the filter form: `value` is a word of MeasureRow::filter.
struct MeasuresChoice {
  std::string value, label;
};

// A badge with what it means.
struct BadgeMeaning {
  views::Badge tag;
  std::string meaning;
};

struct MeasuresPage {
  views::PageLayout frame;
  std::string title;
  std::optional<views::Empty> empty;  // the year has no measures
  bool is_plan = false;
  bool is_past = false;  // an agency of the site has results of a newer year
  base::Html period;     // that all measures share; empty where there is none
  base::Html period_mark;
  std::vector<MeasuresFact> facts;
  base::Html chart;
  std::optional<views::FigureTools> tools;  // of it
  std::vector<views::MissingLine> gaps;
  std::vector<views::Badge> shared;  // tags of all measures
  std::string count;                 // of the measures
  std::vector<BadgeMeaning> glossary;
  bool has_filter = false;
  std::vector<MeasuresChoice> choices;
  std::vector<views::MeasureSection> sections;
  base::Url report, history, csv;  // empty where there is none
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::vector<views::File> files;  // the chart as a picture and a table
};

REFLECT(MeasuresFact, "fact", label, value, of);
REFLECT(MeasuresChoice, "choice", value, label);
REFLECT(BadgeMeaning, "tag meaning", tag, meaning);
REFLECT(MeasuresPage, "measures", frame, title, empty, is_plan, is_past, period, period_mark, facts, chart, tools,
        gaps, shared, count, glossary, has_filter, choices, sections, report, history, csv, footnotes, notes);

// Fewer measures than this are seen at a glance.
constexpr std::size_t filter_from = 5;

std::vector<MeasuresFact> facts_of_year(const views::YearView& year, const Translations& words) {
  const views::MeasureCounts& counts = year.counts;
  auto text = [](std::size_t n) { return std::to_string(n); };
  const std::string of = words("measures.of", {{"n", text(counts.all)}});
  const std::string in = counts.dimensions ? words("measures.in_dimensions", {{"n", text(counts.dimensions)}}) : "";
  MeasuresFact all{words("measures.fact_measures"), text(counts.all), in};
  if (year.is_plan)
    return {std::move(all),
            {words("measures.fact_responsible"), text(counts.responsible), of},
            {words("measures.fact_period"), text(counts.period), of}};
  return {std::move(all),
          {words("measures.fact_reported"), text(counts.results), of},
          {words("measures.fact_outcomes"), text(counts.outcomes), of},
          {words("measures.fact_evidence"), text(counts.evidence), of}};
}

std::string description_of_year(const views::YearView& year, const Translations& words) {
  const views::MeasureCounts& counts = year.counts;
  const std::string all = std::to_string(counts.all), dimensions = std::to_string(counts.dimensions),
                    reported = std::to_string(counts.results), outcomes = std::to_string(counts.outcomes),
                    evidence = std::to_string(counts.evidence);
  return words(year.is_plan ? "measures.description_plan" : "measures.description", {{"n", all},
                                                                                     {"dimensions", dimensions},
                                                                                     {"reported", reported},
                                                                                     {"outcomes", outcomes},
                                                                                     {"evidence", evidence}});
}

constexpr views::Column columns_of_outcomes[] = {"fiscal_year_be", "dimension", "dimension_th",
                                                 "dimension_en",   "measures",  "with_outcomes"};

charts::UnitsData units_of_outcomes(const views::YearView& year, base::Language language) {
  charts::UnitsData data;
  for (const views::DimensionView& g : year.dimensions) {
    charts::UnitGroup group;
    const bool is_instrument = g.dimension && g.number == g.dimension->id;
    if (!is_instrument) group.number = g.number;
    if (g.dimension) group.dimension = g.dimension->name.phrase(language);
    for (const views::MeasureView& m : year.of(g)) group.outcome_stated.push_back(!m.measure->outcomes.empty());
    data.groups.push_back(std::move(group));
  }
  return data;
}

void put_outcomes_chart(MeasuresPage& page, const views::YearView& year, const views::AgencyLinks& links) {
  const Translations& words = links.context().words();
  const charts::UnitsData data = units_of_outcomes(year, words.language());
  page.chart = charts::units(data, words);
  if (page.chart.empty()) return;
  std::vector<std::vector<views::Cell>> cells;
  for (std::size_t i = 0; i < data.groups.size(); ++i) {
    const model::Dimension* dimension = year.dimensions[i].dimension;
    const base::LocalizedText name = dimension ? dimension->name : base::LocalizedText();
    cells.push_back({views::Cell::count(year.year->year), dimension ? dimension->id : std::string_view(),
                     in(base::Language::th, name), in(base::Language::en, name),
                     views::Cell::count(static_cast<std::int64_t>(data.groups[i].outcome_stated.size())),
                     views::Cell::count(charts::outcomes_stated(data.groups[i]))});
  }
  const views::Address own{PageKind::measures, year.year->year, {}};
  const model::Source* source = year.year->report ? &year.year->report->source : nullptr;
  const views::FigureOf of{links, own, source, "measures", words("figures.measures")};
  page.tools =
      of.tools(charts::units_file(data, of.last_line(), words), {columns_of_outcomes, std::move(cells)}, page.files);
}

// Of the tags that the page shows.
std::vector<BadgeMeaning> badge_meanings(const views::YearView& year, const Translations& words) {
  std::vector<BadgeMeaning> out;
  auto add = [&](views::Badge tag, std::string meaning) {
    auto is_it = [&](const BadgeMeaning& known) { return known.tag.label == tag.label; };
    if (std::none_of(out.begin(), out.end(), is_it)) out.push_back({std::move(tag), std::move(meaning)});
  };
  for (const views::MeasureView& m : year.measures) add(views::status_badge(m, words), status_meaning(m, words));
  for (const views::MeasureView& m : year.measures) {
    if (!m.missing.steps.empty())
      add(views::warning_badge(words("measures.steps_incomplete")), words("measures.means_steps_incomplete"));
    if (m.missing.outcome)
      add(views::warning_badge(words("measures.no_outcome")), words("measures.means_no_outcome"));
  }
  if (year.counts.evidence) add(views::evidence_badge(2, words), words("measures.means_evidence"));
  return out;
}

bool has_filter_word(std::string_view list, std::string_view word) {
  return (" " + std::string(list) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// Choices that some rows meet and others do not.
std::vector<MeasuresChoice> filter_choices(const std::vector<views::MeasureSection>& sections, std::size_t all,
                                           const Translations& words) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> known{
      {{"gap", "frame.incomplete"},
       {"reported", "measures.status_reported"},
       {"done", "measures.status_done"},
       {"in-progress", "measures.status_in_progress"},
       {"planned", "measures.status_planned"},
       {"cancelled", "measures.status_cancelled"},
       {"not-stated", "measures.status_not_stated"},
       {"evidence", "measures.has_evidence"},
       {"no-evidence", "measures.no_evidence"}}};
  std::vector<MeasuresChoice> out;
  for (const auto& [value, label] : known) {
    std::size_t n = 0;
    for (const auto& section : sections)
      for (const auto& block : section.blocks)
        for (const auto& row : block.rows) n += has_filter_word(row.filter, value);
    if (n && n < all) out.push_back({std::string(value), words(label)});
  }
  return out;
}

views::PageLayoutOptions measures_layout_options(const views::Context& context, int year_number,
                                                 const std::string& title) {
  views::PageLayoutOptions options;
  options.own = {PageKind::measures, year_number, {}};
  options.title = title;
  options.json_ld = views::ld_block({views::ld_breadcrumbs(context, {{title, options.own}})});
  return options;
}

MeasuresPage page_of_measures(const views::Context& context, const views::YearView& view) {
  const Translations& words = context.words();
  const model::Year& year = *view.year;
  MeasuresPage page;
  page.title = words("measures.title", {{"year", views::fiscal_year(year.year, words)}});
  views::PageLayoutOptions options = measures_layout_options(context, year.year, page.title);
  const views::AgencyLinks links(context, options.own);
  page.is_plan = view.is_plan;
  page.is_past = year.year < context.site.newest_result;
  options.description = description_of_year(view, words);
  options.report = year.report ? &*year.report : nullptr;
  options.updated = view.report_day;
  options.downloads = views::data_downloads(links, "measures");
  if (!options.downloads.empty()) page.csv = options.downloads.front().href;

  views::MeasureFootnotes footnotes(words);
  if (view.period) {
    std::vector<const model::Measure*> all;
    for (const model::Measure& m : year.measures) all.push_back(&m);
    page.period = views::period_html(*view.period, words);
    page.period_mark = footnotes.mark(all, "period");
  }
  page.facts = facts_of_year(view, words);
  if (!page.is_plan) {
    put_outcomes_chart(page, view, links);
    page.glossary = badge_meanings(view, words);
  }
  page.gaps = views::missing_lines(view, links);
  page.sections = views::measure_sections(view, links, footnotes);
  page.choices = filter_choices(page.sections, view.counts.all, words);
  page.shared = views::take_shared_tags(page.sections);
  page.count = std::to_string(view.counts.all);
  page.has_filter = view.counts.all >= filter_from;
  if (context.pages.has(PageKind::report, year.year)) page.report = links.page(PageKind::report, year.year);
  if (context.pages.has(PageKind::history)) page.history = links.page(PageKind::history);
  page.footnotes = footnotes.list();
  page.frame = views::agency_layout(links, std::move(options));
  if (!page.chart.empty()) page.frame.page_css = links.file(context.site.assets.charts_css);
  return page;
}

MeasuresPage empty_measures_page(const views::Context& context, int year_number) {
  const Translations& words = context.words();
  const std::string name(model::called(context.agency).in(words.language()));
  MeasuresPage page;
  page.title = views::year_title(context, PageKind::measures, "measures.title", year_number);
  views::PageLayoutOptions options = measures_layout_options(context, year_number, page.title);
  options.is_empty = true;
  options.description = words("measures.empty_who", {{"agency", name}});
  const views::AgencyLinks links(context, options.own);
  page.empty = views::Empty{options.description, words("measures.will_show"), {}, ""};
  if (!context.pages.years(PageKind::report).empty()) {
    page.empty->nearest = links.page(PageKind::report, context.pages.years(PageKind::report).back());
    page.empty->nearest_label = words("measures.to_report");
  }
  page.frame = views::agency_layout(links, std::move(options));
  return page;
}

void add_measures_pages(const views::Context& context, views::Pages& pages) {
  for (int year_number : views::years_to_make(context, PageKind::measures)) {
    const views::YearView* year = context.view.year(year_number);
    const bool is_empty = !year || year->measures.empty();
    MeasuresPage page = is_empty ? empty_measures_page(context, year_number) : page_of_measures(context, *year);
    std::string folder = views::folder_of(context.site.settings, context.agency.slug, context.language(),
                                          {PageKind::measures, year_number, {}});
    std::vector<views::File> files = std::move(page.files);
    views::Page& added = pages.add(std::move(folder), std::move(page));
    added.is_indexed = !is_empty;
    added.files = std::move(files);
  }
}

}  // namespace

extern const AgencyPage measures_page{{.kind = model::PageKind::measures,
                                       .order = 30,
                                       .has_year = [](const model::Year& y) { return !y.measures.empty(); },
                                       .has_undated = true,
                                       .menu = "frame.menu_measures",
                                       .search_label = "frame.menu_measures",
                                       .searched = base::TextScope::title},
                                      "measures.html",
                                      base::type_info<MeasuresPage>,
                                      add_measures_pages};

}  // namespace views
