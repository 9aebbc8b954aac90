// The measures of one year: what was promised, and what happened.
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "charts/units.h"
#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/layout.h"
#include "parts/measure_gaps.h"
#include "parts/measure_rows.h"
#include "parts/measure_text.h"

namespace pages::measures_page_data {

using core::Words;
using model::Measure;
using model::PageKind;

struct Fact {
  std::string label, value, of;
};
// A choice of the filter form: `value` is a word of MeasureRow::filter.
struct Choice {
  std::string value, label;
};

struct MeasuresPage {
  parts::PageLayout frame;
  std::string title;
  std::optional<parts::Empty> empty;  // the year has no measures
  bool is_plan = false;
  core::Html period;  // that all measures share; empty where there is none
  core::Html period_mark;
  std::vector<Fact> facts;
  core::Html chart;
  std::vector<parts::GapLine> gaps;
  std::vector<parts::TagMeaning> glossary;
  bool has_filter = false;
  std::vector<Choice> choices;
  std::vector<parts::MeasureSection> sections;
  core::Url report;
  core::Url csv;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(Fact, "fact", label, value, of);
REFLECT(Choice, "choice", value, label);
REFLECT(MeasuresPage, "measures", frame, title, empty, is_plan, period, period_mark, facts, chart, gaps, glossary,
        has_filter, choices, sections, report, csv, footnotes, notes);

}  // namespace pages::measures_page_data

namespace pages {
namespace {

using namespace measures_page_data;

// Fewer measures than this are seen at a glance.
constexpr std::size_t filter_from = 5;

template <class Holds>
std::string count(const std::vector<Measure>& measures, Holds holds) {
  return std::to_string(std::count_if(measures.begin(), measures.end(), holds));
}

struct Counts {
  std::string measures, dimensions, reported, outcomes, evidence, responsible, period;
};

Counts counts_of(const model::Year& year) {
  const std::vector<Measure>& list = year.measures;
  Counts c;
  c.measures = std::to_string(list.size());
  const auto groups = parts::measures_by_dimension(year);
  c.dimensions = std::to_string(
      std::count_if(groups.begin(), groups.end(), [](const auto& g) { return g.dimension && !g.measures.empty(); }));
  c.reported = count(list, [](const Measure& m) { return !m.results.empty(); });
  c.outcomes = count(list, [](const Measure& m) { return !m.outcomes.empty(); });
  c.evidence = count(list, [](const Measure& m) { return !m.evidence.empty(); });
  c.responsible = count(list, [](const Measure& m) { return !m.responsible.empty(); });
  c.period = count(list, [](const Measure& m) { return m.period || !m.due.empty(); });
  return c;
}

std::vector<Fact> facts_of(const Counts& c, bool is_plan, const Words& words) {
  const std::string of = words("measures.of", {{"n", c.measures}});
  const std::string in = c.dimensions == "0" ? "" : words("measures.in_dimensions", {{"n", c.dimensions}});
  Fact all{words("measures.fact_measures"), c.measures, in};
  if (is_plan)
    return {std::move(all),
            {words("measures.fact_responsible"), c.responsible, of},
            {words("measures.fact_period"), c.period, of}};
  return {std::move(all),
          {words("measures.fact_reported"), c.reported, of},
          {words("measures.fact_outcomes"), c.outcomes, of},
          {words("measures.fact_evidence"), c.evidence, of}};
}

core::Html chart_of(const model::Year& year, const Words& words) {
  charts::UnitsData data;
  const auto groups = parts::measures_by_dimension(year);
  for (const parts::DimensionMeasures& g : groups) {
    charts::UnitGroup group;
    const bool is_instrument = g.dimension && g.number == g.dimension->id;
    if (!is_instrument) group.number = g.number;
    if (g.dimension) group.dimension = g.dimension->name.phrase(words.language());
    for (const parts::NumberedMeasure& m : g.measures) group.outcome_stated.push_back(!m.measure->outcomes.empty());
    data.groups.push_back(std::move(group));
  }
  return charts::units(data, words);
}

bool has_word(std::string_view list, std::string_view word) {
  return (" " + std::string(list) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// Choices that some rows meet and others do not.
std::vector<Choice> choices_of(const std::vector<parts::MeasureSection>& sections, std::size_t all,
                               const Words& words) {
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
  std::vector<Choice> out;
  for (const auto& [value, label] : known) {
    std::size_t n = 0;
    for (const auto& section : sections)
      for (const auto& block : section.blocks)
        for (const auto& row : block.rows) n += has_word(row.filter, value);
    if (n && n < all) out.push_back({std::string(value), words(label)});
  }
  return out;
}

parts::PageLayoutOptions frame_options(const parts::Context& context, int year_number, const std::string& title) {
  parts::PageLayoutOptions options;
  options.own = {PageKind::measures, year_number, {}};
  options.title = title;
  options.json_ld = parts::ld_block({parts::ld_breadcrumbs(context, {{title, options.own}})});
  return options;
}

MeasuresPage page_of(const parts::Context& context, const model::Year& year) {
  const Words& words = context.words();
  MeasuresPage page;
  page.title = words("measures.title", {{"year", parts::fiscal_year(year.year, words)}});
  parts::PageLayoutOptions options = frame_options(context, year.year, page.title);
  const parts::AgencyLinks links(context, options.own);
  const Counts c = counts_of(year);
  page.is_plan = parts::is_plan(year);
  options.description =
      words(page.is_plan ? "measures.description_plan" : "measures.description", {{"n", c.measures},
                                                                                  {"dimensions", c.dimensions},
                                                                                  {"reported", c.reported},
                                                                                  {"outcomes", c.outcomes},
                                                                                  {"evidence", c.evidence}});
  options.report = year.report ? &*year.report : nullptr;
  options.updated = parts::report_day(year);
  options.downloads = parts::data_downloads(links, "measures");
  if (!options.downloads.empty()) page.csv = options.downloads.front().href;

  parts::MeasureFootnotes footnotes(words.language());
  if (const model::Period* period = parts::shared_period(year)) {
    std::vector<const Measure*> all;
    for (const Measure& m : year.measures) all.push_back(&m);
    page.period = parts::period_html(*period, words);
    page.period_mark = footnotes.mark(all, "period");
  }
  page.facts = facts_of(c, page.is_plan, words);
  if (!page.is_plan) {
    page.chart = chart_of(year, words);
    page.glossary = parts::tag_meanings(words);
  }
  page.gaps = parts::gap_lines(year, links);
  page.sections = parts::measure_sections(year, links, footnotes);
  page.has_filter = year.measures.size() >= filter_from;
  page.choices = choices_of(page.sections, year.measures.size(), words);
  if (context.pages.has(PageKind::report, year.year)) page.report = links.page(PageKind::report, year.year);
  page.footnotes = footnotes.list();
  page.frame = parts::agency_layout(links, std::move(options));
  return page;
}

MeasuresPage empty_page(const parts::Context& context, int year_number) {
  const Words& words = context.words();
  const std::string name(model::called(context.agency).in(words.language()));
  MeasuresPage page;
  page.title = words("measures.title", {{"year", parts::fiscal_year(year_number, words)}});
  parts::PageLayoutOptions options = frame_options(context, year_number, page.title);
  options.is_empty = true;
  options.description = words("measures.empty_who", {{"agency", name}});
  const parts::AgencyLinks links(context, options.own);
  page.empty = parts::Empty{options.description, words("measures.will_show"), {}, ""};
  if (!context.pages.years(PageKind::report).empty()) {
    page.empty->nearest = links.page(PageKind::report, context.pages.years(PageKind::report).back());
    page.empty->nearest_label = words("measures.to_report");
  }
  page.frame = parts::agency_layout(links, std::move(options));
  return page;
}

void add_measures_pages(const parts::Context& context, parts::Pages& pages) {
  for (int year_number : context.pages.years(PageKind::measures)) {
    const model::Year* year = context.agency.year(year_number);
    const bool is_empty = !year || year->measures.empty();
    MeasuresPage page = is_empty ? empty_page(context, year_number) : page_of(context, *year);
    std::string folder = parts::folder_of(context.site.settings, context.agency.slug, context.language(),
                                          {PageKind::measures, year_number, {}});
    pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
  }
}

}  // namespace

extern const AgencyPage measures_page{{.kind = model::PageKind::measures,
                                       .place = 30,
                                       .has_year = [](const model::Year& y) { return !y.measures.empty(); },
                                       .has_empty_page = true,
                                       .menu = "frame.menu_measures",
                                       .search_label = "frame.menu_measures",
                                       .searched = core::TextScope::title},
                                      "measures.html",
                                      core::page_type<MeasuresPage>,
                                      add_measures_pages};

}  // namespace pages
