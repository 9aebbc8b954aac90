// One measure: what exactly, by whom, until when, with what evidence?
#include <memory>
#include <optional>

#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"
#include "parts/measure_details.h"
#include "parts/measure_rows.h"
#include "parts/prose_html.h"

namespace pages {
namespace {

using core::Words;
using model::Measure;
using model::PageKind;

struct MeasureNeighbour {
  std::string number;
  core::Phrase title;
  core::Url href;
};

struct MeasurePart {
  core::Phrase name;
  core::Html mark;
};

struct MeasurePage {
  parts::PageLayout frame;
  std::string number;
  core::Phrase title;
  core::Html title_mark;
  std::vector<parts::Badge> tags;
  core::Html status_mark;
  std::vector<parts::SummaryRow> summary;
  std::vector<MeasurePart> part_names;
  parts::MarkedText issue;
  parts::MeasureReport report;
  parts::Badge result_label, no_result_label;  // beside a step
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
  std::optional<MeasureNeighbour> previous, next;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
  std::unique_ptr<const std::string> list_title;  // what the breadcrumb points to
};

REFLECT(MeasureNeighbour, "neighbour", number, title, href);
REFLECT(MeasurePart, "part", name, mark);
REFLECT(MeasurePage, "measure", frame, number, title, title_mark, tags, status_mark, summary, part_names, issue,
        report, result_label, no_result_label, is_plan, is_unreported, questions, questions_year, follow_up_by,
        follow_up_by_mark, follow_up, problems, suggestions, evidence, note, note_mark, body, body_has_heading,
        permalink, source, source_href, previous, next, footnotes, notes);

parts::Address address_of_measure(const model::Year& year, const Measure& m) {
  return {PageKind::measure, year.year, m.slug};
}

std::vector<parts::Badge> badges_of_measure(const parts::MeasureView& view, bool is_plan, const Words& words) {
  if (is_plan) return {parts::plan_badge(view.status, words)};
  const Measure& m = *view.measure;
  std::vector<parts::Badge> out{parts::status_badge(view.status, words)};
  for (parts::Badge& badge : parts::missing_badges(view.missing, words)) out.push_back(std::move(badge));
  const bool claims = !m.results.empty() || m.status == model::Status::done;
  if (claims || !m.evidence.empty()) out.push_back(parts::evidence_badge(m.evidence.size(), words));
  return out;
}

void add_measure_texts(MeasurePage& page, const parts::MeasurePageInput& in, model::Remarks& of_questions) {
  const Measure& m = in.measure();
  for (std::size_t i = 1; i <= m.parts.size(); ++i)
    page.part_names.push_back({m.parts[i - 1].phrase(in.language()), in.mark(parts::nth("parts", i))});
  if (!page.part_names.empty()) page.part_names.front().mark.html(in.mark("parts"));
  page.issue = parts::marked_text(in, m.issue, "issue");
  page.report = parts::measure_report(in);
  page.result_label = parts::ok_badge(in.words()("measures.result"));
  page.no_result_label = parts::warning_badge(in.words()("measure.step_without_result"));
  page.questions = parts::served_questions(in, of_questions);
  page.questions_year = parts::fiscal_year(in.year.year->year, in.words());
  page.follow_up_by = m.follow_up.by.phrase(in.language());
  page.follow_up_by_mark = in.mark("follow_up.by");
  page.follow_up = parts::marked_text(in, m.follow_up.text, "follow_up");
  page.follow_up.mark.html(in.mark("follow_up.text"));
  page.problems = parts::marked_text(in, m.problems, "problems");
  page.suggestions = parts::marked_text(in, m.suggestions, "suggestions");
  page.evidence = parts::evidence_rows(in);
  page.note = m.note.phrase(in.language());
  page.note_mark = in.mark("note");
  if (m.body.empty()) return;
  page.body = parts::body_html(in.links, m.body);
  const core::Node& first = m.body.nodes.front();
  page.body_has_heading = first.kind == core::NodeKind::heading && first.level == 1;  // which becomes h2
}

// What the source says first, as plain words: a result, else a step, else the issue.
std::string description_of_measure(const Measure& m, core::Language language) {
  const model::Prose& planned = m.steps.empty() ? m.issue : m.steps.front();
  const model::Prose& first = m.results.empty() ? planned : m.results.front().text;
  const core::Tree& tree = first.in(language).nodes;
  return tree.empty() ? std::string(m.title.in(language)) : core::plain_text(tree, 0);
}

void add_measure_layout(MeasurePage& page, const parts::MeasurePageInput& in) {
  const parts::Context& context = in.links.context();
  const Words& words = in.words();
  const model::Year& year = *in.year.year;
  const Measure& m = in.measure();
  parts::PageLayoutOptions options;
  options.own = address_of_measure(year, m);
  options.title = page.number + " " + std::string(m.title.in(in.language()));
  options.description = description_of_measure(m, in.language());
  page.list_title = std::make_unique<const std::string>(
      words("measure.list_title", {{"year", parts::fiscal_year(year.year, words)}}));
  const parts::Address list{PageKind::measures, year.year, {}};
  options.crumbs.push_back({core::Phrase{*page.list_title}, in.links.page(list)});
  options.report = year.report ? &*year.report : nullptr;
  options.updated = in.year.report_day;
  options.downloads = parts::data_downloads(in.links, "measures");
  options.json_ld =
      parts::ld_block({parts::ld_breadcrumbs(context, {{*page.list_title, list}, {options.title, options.own}})});
  const std::string folder = parts::folder_of(context.site.settings, context.agency.slug, in.language(), options.own);
  page.permalink = parts::full_address(context.site.settings, folder);
  page.frame = parts::agency_layout(in.links, std::move(options));
  if (!year.report) return;
  page.source = year.report->title.phrase(in.language());
  if (context.pages.has(PageKind::report, year.year)) page.source_href = in.links.page(PageKind::report, year.year);
}

MeasurePage page_of_measure(const parts::AgencyLinks& links, const parts::YearView& year,
                            const parts::MeasureView& view) {
  const Measure& m = *view.measure;
  const core::Language language = links.context().language();
  parts::Footnotes footnotes(language);
  footnotes.add("measure", m.remarks);
  const parts::MeasurePageInput in{year, view, links, footnotes};
  MeasurePage page;
  page.number = view.number;
  page.title = m.title.phrase(language);
  page.title_mark = in.mark("title");
  page.is_plan = year.is_plan;
  page.is_unreported = m.results.empty() && m.outcomes.empty() && m.evidence.empty();
  page.tags = badges_of_measure(view, year.is_plan, in.words());
  page.status_mark = in.mark("status");
  page.summary = parts::measure_summary(in);
  model::Remarks of_questions;
  add_measure_texts(page, in, of_questions);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  add_measure_layout(page, in);
  return page;
}

void add_measure_pages(const parts::Context& context, parts::Pages& pages) {
  for (const parts::YearView& year : context.view.years) {
    const auto& list = year.measures;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const parts::Address own = address_of_measure(*year.year, *list[i].measure);
      const parts::AgencyLinks links(context, own);
      auto neighbour = [&](const parts::MeasureView& other) {
        return MeasureNeighbour{other.number, other.measure->title.phrase(context.language()),
                                links.page(address_of_measure(*year.year, *other.measure))};
      };
      MeasurePage page = page_of_measure(links, year, list[i]);
      if (i) page.previous = neighbour(list[i - 1]);
      if (i + 1 < list.size()) page.next = neighbour(list[i + 1]);
      pages.add(parts::folder_of(context.site.settings, context.agency.slug, context.language(), own),
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
