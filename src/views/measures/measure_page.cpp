// One measure: what exactly, by whom, until when, with what evidence?
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "views/measures/measure_parts.h"
#include "views/measures/measure_rows.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/data_sets.h"
#include "views/shared/footnotes.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/link_groups.h"
#include "views/shared/prose_html.h"

namespace views {
namespace {

using base::Translations;
using model::Measure;
using model::PageKind;

struct MeasureNeighbour {
  std::string number;
  base::ResolvedText title;
  base::Url href;
};

struct MeasurePart {
  base::ResolvedText name;
  base::Html mark;
};

struct MeasurePage {
  views::PageLayout frame;
  std::string number;
  base::ResolvedText title;
  base::Html title_mark;
  std::vector<views::Badge> tags;
  base::Html status_mark;
  std::vector<views::SummaryRow> summary;
  std::vector<MeasurePart> part_names;
  views::MarkedText objective, issue;
  std::vector<views::MarkedText> targets;
  views::MeasureReport report;
  views::Badge result_label, no_result_label;  // beside a step
  bool is_plan = false;                        // nothing of the year is reported
  bool is_unreported = false;                  // neither result, outcome nor evidence of this measure
  std::vector<views::ServedQuestion> questions;
  std::string questions_year;
  base::ResolvedText follow_up_by;
  base::Html follow_up_by_mark;
  views::MarkedText follow_up, problems, suggestions;
  std::vector<views::LinkGroup> evidence;
  base::ResolvedText note;
  base::Html note_mark;
  base::Html body;
  bool body_has_heading = false;  // of its own, as high as the page's
  std::string permalink;
  base::ResolvedText source;  // the report of the year
  base::Url source_href;
  std::optional<MeasureNeighbour> previous, next;
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::unique_ptr<const std::string> list_title;  // what the breadcrumb points to
};

REFLECT(MeasureNeighbour, "neighbour", number, title, href);
REFLECT(MeasurePart, "part", name, mark);
REFLECT(MeasurePage, "measure", frame, number, title, title_mark, tags, status_mark, summary, part_names, objective,
        targets, issue, report, result_label, no_result_label, is_plan, is_unreported, questions, questions_year,
        follow_up_by, follow_up_by_mark, follow_up, problems, suggestions, evidence, note, note_mark, body,
        body_has_heading, permalink, source, source_href, previous, next, footnotes, notes);

views::Address address_of_measure(const model::Year& year, const Measure& m) {
  return {PageKind::measure, year.year, m.slug};
}

std::vector<views::Badge> badges_of_measure(const views::MeasureView& view, bool is_plan, const Translations& words) {
  if (is_plan) return {views::plan_badge(view, words)};
  const Measure& m = *view.measure;
  std::vector<views::Badge> out{views::status_badge(view, words)};
  for (views::Badge& badge : views::missing_badges(view.missing, words)) out.push_back(std::move(badge));
  const bool claims = !m.results.empty() || m.status == model::Status::done;
  if (claims || !m.evidence.empty()) out.push_back(views::evidence_badge(m.evidence.size(), words));
  return out;
}

std::vector<views::LinkGroup> evidence_groups(const views::MeasurePageInput& in) {
  return views::link_groups(in.links, in.measure().evidence, {},
                            [&](const std::string& key) { return in.mark("evidence." + key); });
}

void add_measure_texts(MeasurePage& page, const views::MeasurePageInput& in, model::Annotations& of_questions) {
  const Measure& m = in.measure();
  for (std::size_t i = 1; i <= m.parts.size(); ++i)
    page.part_names.push_back({m.parts[i - 1].phrase(in.language()), in.mark(views::nth("parts", i))});
  if (!page.part_names.empty()) page.part_names.front().mark.html(in.mark("parts"));
  page.objective = views::marked_text(in, m.objective, "objective");
  for (std::size_t i = 1; i <= m.targets.size(); ++i)
    page.targets.push_back(views::marked_text(in, m.targets[i - 1], views::nth("targets", i)));
  if (!page.targets.empty()) views::add_mark(page.targets.front(), in.mark("targets"));
  page.issue = views::marked_text(in, m.issue, "issue");
  page.report = views::measure_report(in);
  page.result_label = m.evidence.empty() ? views::said_badge(in.words()("measures.result"))
                                         : views::ok_badge(in.words()("measures.result"));
  page.no_result_label = views::warning_badge(in.words()("measure.step_without_result"));
  page.questions = views::served_questions(in, of_questions);
  page.questions_year = views::fiscal_year(in.year.year->year, in.words());
  page.follow_up_by = m.follow_up.by.phrase(in.language());
  page.follow_up_by_mark = in.mark("follow_up.by");
  page.follow_up = views::marked_text(in, m.follow_up.text, "follow_up");
  views::add_mark(page.follow_up, in.mark("follow_up.text"));
  page.problems = views::marked_text(in, m.problems, "problems");
  page.suggestions = views::marked_text(in, m.suggestions, "suggestions");
  page.evidence = evidence_groups(in);
  page.note = m.note.phrase(in.language());
  page.note_mark = in.mark("note");
  if (m.body.empty()) return;
  page.body = views::body_html(in.links, m.body);
  const base::Node& first = m.body.nodes.front();
  page.body_has_heading = first.kind == base::NodeKind::heading && first.level == 1;  // which becomes h2
}

// What the source says first, as plain words: a result, else a step, else the issue.
std::string description_of_measure(const Measure& m, base::Language language) {
  const model::Prose& planned = m.steps.empty() ? m.issue : m.steps.front();
  const model::Prose& first = m.results.empty() ? planned : m.results.front().text;
  const base::Tree& tree = first.in(language).nodes;
  return tree.empty() ? std::string(m.title.in(language)) : base::plain_text(tree, 0);
}

void add_measure_layout(MeasurePage& page, const views::MeasurePageInput& in) {
  const views::Context& context = in.links.context();
  const Translations& words = in.words();
  const model::Year& year = *in.year.year;
  const Measure& m = in.measure();
  views::PageLayoutOptions options;
  options.own = address_of_measure(year, m);
  options.title = page.number + " " + std::string(m.title.in(in.language()));
  options.description = description_of_measure(m, in.language());
  page.list_title = std::make_unique<const std::string>(
      words("measure.list_title", {{"year", views::fiscal_year(year.year, words)}}));
  const views::Address list{PageKind::measures, year.year, {}};
  options.crumbs.push_back({base::ResolvedText{*page.list_title}, in.links.page(list)});
  options.report = year.report ? &*year.report : nullptr;
  options.updated = in.year.report_day;
  options.downloads = views::data_downloads(in.links, "measures");
  options.json_ld =
      views::ld_block({views::ld_breadcrumbs(context, {{*page.list_title, list}, {options.title, options.own}})});
  const std::string folder = views::folder_of(context.site.settings, context.agency.slug, in.language(), options.own);
  page.permalink = views::full_address(context.site.settings, folder);
  page.frame = views::agency_layout(in.links, std::move(options));
  if (!year.report) return;
  page.source = year.report->title.phrase(in.language());
  if (context.pages.has(PageKind::report, year.year)) page.source_href = in.links.page(PageKind::report, year.year);
}

MeasurePage page_of_measure(const views::AgencyLinks& links, const views::YearView& year,
                            const views::MeasureView& view) {
  const Measure& m = *view.measure;
  const base::Language language = links.context().language();
  views::Footnotes footnotes(links.context().words());
  footnotes.add("measure", m.remarks);
  const views::MeasurePageInput in{year, view, links, footnotes};
  MeasurePage page;
  page.number = view.number;
  page.title = m.title.phrase(language);
  page.title_mark = in.mark("title");
  page.is_plan = year.is_plan;
  page.is_unreported = m.results.empty() && m.outcomes.empty() && m.evidence.empty();
  page.tags = badges_of_measure(view, year.is_plan, in.words());
  page.status_mark = in.mark("status");
  page.summary = views::measure_summary(in);
  model::Annotations of_questions;
  add_measure_texts(page, in, of_questions);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  add_measure_layout(page, in);
  return page;
}

void add_measure_pages(const views::Context& context, views::Pages& pages) {
  for (const views::YearView& year : context.view.years) {
    const auto& list = year.measures;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const views::Address own = address_of_measure(*year.year, *list[i].measure);
      const views::AgencyLinks links(context, own);
      auto neighbour = [&](const views::MeasureView& other) {
        return MeasureNeighbour{other.number, other.measure->title.phrase(context.language()),
                                links.page(address_of_measure(*year.year, *other.measure))};
      };
      MeasurePage page = page_of_measure(links, year, list[i]);
      if (i) page.previous = neighbour(list[i - 1]);
      if (i + 1 < list.size()) page.next = neighbour(list[i + 1]);
      pages.add(views::folder_of(context.site.settings, context.agency.slug, context.language(), own),
                std::move(page));
    }
  }
}

}  // namespace

extern const AgencyPage measure_page{{.kind = model::PageKind::measure,
                                      .order = 40,
                                      .is_of_items = true,
                                      .section = model::PageKind::measures,
                                      .search_label = "frame.menu_measures",
                                      .searched = base::TextScope::item},
                                     "measure.html",
                                     base::type_info<MeasurePage>,
                                     add_measure_pages};

}  // namespace views
