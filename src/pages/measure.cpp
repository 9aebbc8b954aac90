// One measure: what exactly, by whom, until when, with what proof?
#include <memory>
#include <optional>

#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/layout.h"
#include "parts/measure_numbers.h"
#include "parts/measure_proof.h"
#include "parts/measure_report.h"
#include "parts/measure_state.h"
#include "parts/measure_summary.h"
#include "parts/measure_text.h"
#include "parts/prose_html.h"

namespace pages::measure_page_data {

using model::PageKind;

struct Neighbour {
  std::string number;
  core::Phrase title;
  core::Url href;
};

struct PartName {
  core::Phrase name;
  core::Html mark;
};

struct MeasurePage {
  parts::PageLayout frame;
  std::string number;
  core::Phrase title;
  core::Html title_mark;
  std::vector<parts::Tag> tags;
  core::Html status_mark;
  std::vector<parts::SummaryRow> summary;
  std::vector<PartName> part_names;
  parts::MarkedText issue;
  parts::MeasureReport report;
  parts::Tag result_label, no_result_label;  // beside a step
  bool is_plan = false;                      // nothing of the year is reported
  bool is_unreported = false;                // neither result, outcome nor evidence of this measure
  std::vector<parts::ServedQuestion> questions;
  std::string questions_year;
  core::Phrase follow_up_by;
  core::Html follow_up_by_mark;
  parts::MarkedText follow_up, problems, suggestions;
  std::vector<parts::EvidenceRow> evidence;
  core::Phrase note;
  core::Html note_mark;
  core::Html body;
  bool body_has_heading = false;  // of its own, as high as the page's
  std::string permalink;
  core::Phrase source;  // the report of the year
  core::Url source_href;
  std::optional<Neighbour> previous, next;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
  std::unique_ptr<const std::string> list_title;  // what the breadcrumb points to
};

REFLECT(Neighbour, "neighbour", number, title, href);
REFLECT(PartName, "part", name, mark);
REFLECT(MeasurePage, "measure", frame, number, title, title_mark, tags, status_mark, summary, part_names, issue,
        report, result_label, no_result_label, is_plan, is_unreported, questions, questions_year, follow_up_by,
        follow_up_by_mark, follow_up, problems, suggestions, evidence, note, note_mark, body, body_has_heading,
        permalink, source, source_href, previous, next, footnotes, notes);

}  // namespace pages::measure_page_data

namespace pages {
namespace {

using namespace measure_page_data;
using core::Words;
using model::Measure;

parts::Address address_of(const model::Year& year, const Measure& m) {
  return {PageKind::measure, year.year, m.slug};
}

std::vector<parts::NumberedMeasure> in_order(const model::Year& year) {
  std::vector<parts::NumberedMeasure> out;
  for (const parts::DimensionMeasures& group : parts::measures_by_dimension(year))
    out.insert(out.end(), group.measures.begin(), group.measures.end());
  return out;
}

std::vector<parts::Tag> tags_of(const Measure& m, bool is_plan, const Words& words) {
  if (is_plan) return {parts::plan_tag(m, words)};
  std::vector<parts::Tag> out{parts::status_tag(m, words)};
  for (parts::Tag& tag : parts::gap_tags(parts::gaps_of(m), words)) out.push_back(std::move(tag));
  const bool claims = !m.results.empty() || m.status == model::Status::done;
  if (claims || !m.evidence.empty()) out.push_back(parts::evidence_tag(m, words));
  return out;
}

void add_texts(MeasurePage& page, const parts::MeasureView& view, model::Remarks& of_questions) {
  const Measure& m = view.measure;
  const core::Language language = view.language();
  for (std::size_t i = 1; i <= m.parts.size(); ++i)
    page.part_names.push_back({m.parts[i - 1].phrase(language), view.mark(parts::nth("parts", i))});
  if (!page.part_names.empty()) page.part_names.front().mark.html(view.mark("parts"));
  page.issue = parts::marked_text(view, m.issue, "issue");
  page.report = parts::measure_report(view);
  page.result_label = parts::ok_tag(view.words()("measures.result"));
  page.no_result_label = parts::warning_tag(view.words()("measure.step_without_result"));
  page.questions = parts::served_questions(view, of_questions);
  page.questions_year = parts::fiscal_year(view.year.year, view.words());
  page.follow_up_by = m.follow_up.by.phrase(language);
  page.follow_up_by_mark = view.mark("follow_up.by");
  page.follow_up = parts::marked_text(view, m.follow_up.text, "follow_up");
  page.follow_up.mark.html(view.mark("follow_up.text"));
  page.problems = parts::marked_text(view, m.problems, "problems");
  page.suggestions = parts::marked_text(view, m.suggestions, "suggestions");
  page.evidence = parts::evidence_rows(view);
  page.note = m.note.phrase(language);
  page.note_mark = view.mark("note");
  if (m.body.empty()) return;
  page.body = parts::body_html(view.links, m.body);
  const core::Node& first = m.body.nodes.front();
  page.body_has_heading = first.kind == core::NodeKind::heading && first.level == 1;  // which becomes h2
}

// What the source says first, as plain words: a result, else a step, else the issue.
std::string description_of(const Measure& m, core::Language language) {
  const model::Prose& planned = m.steps.empty() ? m.issue : m.steps.front();
  const model::Prose& first = m.results.empty() ? planned : m.results.front().text;
  const core::Tree& tree = first.in(language).nodes;
  return tree.empty() ? std::string(m.title.in(language)) : core::plain_text(tree, 0);
}

void add_frame(MeasurePage& page, const parts::AgencyLinks& links, const model::Year& year, const Measure& m) {
  const parts::Context& context = links.context();
  const Words& words = context.words();
  const core::Language language = words.language();
  parts::PageLayoutOptions options;
  options.own = address_of(year, m);
  options.title = page.number + " " + std::string(m.title.in(language));
  options.description = description_of(m, language);
  page.list_title = std::make_unique<const std::string>(
      words("measure.list_title", {{"year", parts::fiscal_year(year.year, words)}}));
  const parts::Address list{PageKind::measures, year.year, {}};
  options.crumbs.push_back({core::Phrase{*page.list_title}, links.page(list)});
  options.report = year.report ? &*year.report : nullptr;
  options.updated = parts::report_day(year);
  options.downloads = parts::data_downloads(links, "measures");
  options.json_ld =
      parts::ld_block({parts::ld_breadcrumbs(context, {{*page.list_title, list}, {options.title, options.own}})});
  page.frame = parts::agency_layout(links, std::move(options));
  const std::string folder =
      parts::folder_of(context.site.settings, context.agency.slug, language, address_of(year, m));
  page.permalink = parts::full_address(context.site.settings, folder);
  if (!year.report) return;
  page.source = year.report->title.phrase(language);
  if (context.pages.has(PageKind::report, year.year)) page.source_href = links.page(PageKind::report, year.year);
}

MeasurePage page_of(const parts::Context& context, const model::Year& year, const parts::NumberedMeasure& numbered) {
  const Measure& m = *numbered.measure;
  const Words& words = context.words();
  const parts::AgencyLinks links(context, address_of(year, m));
  parts::Footnotes footnotes(words.language());
  footnotes.add("measure", m.remarks);
  const parts::MeasureView view{year, m, links, footnotes};
  MeasurePage page;
  page.number = numbered.number;
  page.title = m.title.phrase(words.language());
  page.title_mark = view.mark("title");
  page.is_plan = parts::is_plan(year);
  page.is_unreported = m.results.empty() && m.outcomes.empty() && m.evidence.empty();
  page.tags = tags_of(m, page.is_plan, words);
  page.status_mark = view.mark("status");
  page.summary = parts::measure_summary(view);
  model::Remarks of_questions;
  add_texts(page, view, of_questions);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  add_frame(page, links, year, m);
  return page;
}

void add_measure_pages(const parts::Context& context, parts::Pages& pages) {
  for (const model::Year& year : context.agency.years) {
    const std::vector<parts::NumberedMeasure> list = in_order(year);
    for (std::size_t i = 0; i < list.size(); ++i) {
      MeasurePage page = page_of(context, year, list[i]);
      const parts::AgencyLinks links(context, address_of(year, *list[i].measure));
      auto neighbour = [&](const parts::NumberedMeasure& other) {
        return Neighbour{other.number, other.measure->title.phrase(context.language()),
                         links.page(address_of(year, *other.measure))};
      };
      if (i) page.previous = neighbour(list[i - 1]);
      if (i + 1 < list.size()) page.next = neighbour(list[i + 1]);
      pages.add(parts::folder_of(context.site.settings, context.agency.slug, context.language(),
                                 address_of(year, *list[i].measure)),
                std::move(page));
    }
  }
}

}  // namespace

extern const AgencyPage measure_page{{.kind = model::PageKind::measure,
                                      .place = 40,
                                      .is_of_items = true,
                                      .section = model::PageKind::measures,
                                      .search_label = "frame.menu_measures",
                                      .searched = core::TextScope::item},
                                     "measure.html",
                                     core::page_type<MeasurePage>,
                                     add_measure_pages};

}  // namespace pages
