// One measure: what exactly, by whom, until when, with what evidence?
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// What every part of the page is made from.
struct MeasurePageInput {
  const YearView& year;
  const MeasureView& view;
  const AgencyLinks& links;
  Footnotes& footnotes;  // with the measure's remarks as the file "measure"

  const model::Measure& measure() const { return *view.measure; }
  const base::Translations& words() const { return links.context().words(); }
  base::Language language() const { return links.context().language(); }
  base::Html mark(std::string_view key) const { return footnotes.mark("measure", key); }
};

// "steps.3": the key of the third of a list.
std::string nth(std::string_view list, std::size_t position);

// An indicator, question or disclosure item, with its name and a link to its score.
struct CodeLink {
  std::string code;         // "5", "I28", "O11"
  base::ResolvedText name;  // empty where it is not known
  base::Url href;           // empty where no page has it
  std::string year;         // "ปี 2565" where it is of another year than the measure
};

// One row of the summary has a text, or codes.
struct SummaryRow {
  std::string label;
  base::Html text;  // empty without codes: "ไม่ระบุ"
  base::Url href;   // where the text leads; may be empty
  base::Html mark;
  std::vector<base::Html> lines;  // instead of `text`, where there are several
  std::vector<CodeLink> codes;
};
// What the measure belongs to, who does it, until when, with what money.
std::vector<SummaryRow> measure_summary(const MeasurePageInput&);

// A text of the content with the marks of its footnotes.
struct MarkedText {
  base::Html text;
  base::Html mark;
};
MarkedText marked_text(const MeasurePageInput&, const model::Prose& prose, std::string_view key);

struct ResultText {
  base::Html text;
  base::Html mark;
  base::Html date;  // empty where none is stated
};
struct StepText {
  base::Html text;
  base::Html mark;
  std::vector<ResultText> results;  // that name the step
};
struct MeasureReport {
  bool is_by_step = false;  // results name their step and are shown beside it
  std::vector<StepText> steps;
  std::vector<ResultText> results;  // those that name no step
  std::vector<MarkedText> outcomes;
};
MeasureReport measure_report(const MeasurePageInput&);

struct ServedQuestion {
  std::string code;
  base::ResolvedText text;
  std::string was;     // its code of the year before, where that was another
  std::string before;  // empty where not known
  std::string score;
  std::string change;        // empty where there is none to state
  bool is_computed = false;  // the change is ours
  base::ResolvedText note;
  base::Html mark;
};
// The questions of MeasureView::scored_questions. Adds the footnotes of their scores as the file "assessment"; `kept`
// is what the footnotes point to and outlives them.
std::vector<ServedQuestion> served_questions(const MeasurePageInput&, model::Annotations& kept);

REFLECT(CodeLink, "code", code, name, href, year);
REFLECT(SummaryRow, "row of the summary", label, text, href, mark, lines, codes);
REFLECT(MarkedText, "text", text, mark);
REFLECT(ResultText, "result", text, mark, date);
REFLECT(StepText, "step", text, mark, results);
REFLECT(MeasureReport, "report", is_by_step, steps, results, outcomes);
REFLECT(ServedQuestion, "question", code, text, was, before, score, change, is_computed, note, mark);

namespace {

using base::Html;
using model::Measure;
using model::PageKind;

SummaryRow summary_row(const MeasurePageInput& in, std::string_view label, Html text, std::string_view key) {
  return {in.words()(label), std::move(text), {}, in.mark(key), {}, {}};
}

void add_dimension(std::vector<SummaryRow>& rows, const MeasurePageInput& in) {
  const DimensionView& group = in.year.dimensions[in.view.dimension];
  if (!group.dimension) return;
  SummaryRow row = summary_row(in, "measure.dimension", dimension_heading(group, in.language()), "dimension");
  row.href = in.links.page(PageKind::measures, in.year.year->year, dimension_anchor(group));
  rows.push_back(std::move(row));
}

CodeLink code_link(const MeasurePageInput& in, const CodeView& view) {
  const model::Code& code = *view.code;
  CodeLink link{std::string(code.id), view.name.phrase(in.language()), {}, ""};
  if (view.target) link.href = in.links.page(view.target->page, view.target->fragment);
  if (code.year != in.year.year->year)
    link.year = in.words()("measure.of_year", {{"year", std::to_string(code.year)}});
  return link;
}

void add_codes(std::vector<SummaryRow>& rows, const MeasurePageInput& in, std::string_view label,
               std::string_view key, const std::vector<CodeView>& codes) {
  if (codes.empty()) return;
  SummaryRow row = summary_row(in, label, {}, key);
  for (std::size_t i = 1; i <= codes.size(); ++i) row.mark.html(in.mark(nth(key, i)));
  for (const CodeView& code : codes) row.codes.push_back(code_link(in, code));
  rows.push_back(std::move(row));
}

void add_responsible(std::vector<SummaryRow>& rows, const MeasurePageInput& in) {
  rows.push_back(
      summary_row(in, "measure.responsible", responsible_html(in.measure(), in.language()), "responsible"));
  for (std::size_t i = 1; i <= in.measure().responsible.size(); ++i)
    rows.back().mark.html(in.mark(nth("responsible", i)));
}

// One of period and due date is enough; without both, the period is what is not stated.
void add_times(std::vector<SummaryRow>& rows, const MeasurePageInput& in) {
  const Measure& m = in.measure();
  if (m.period || m.due.empty()) {
    rows.push_back(
        summary_row(in, "measure.period", m.period ? period_html(*m.period, in.words()) : Html(), "period"));
    for (const char* key : {"period.from", "period.to", "period.text"}) rows.back().mark.html(in.mark(key));
  }
  if (m.due.empty()) return;
  SummaryRow row = summary_row(in, "measure.due", {}, "due");
  for (std::size_t i = 0; i < m.due.size(); ++i) {
    Html line = due_html(m.due[i], in.words());
    for (std::string_view suffix : {"", ".by", ".text"}) line.html(in.mark(nth("due", i + 1) + std::string(suffix)));
    row.lines.push_back(std::move(line));
  }
  rows.push_back(std::move(row));
}

void add_budget(std::vector<SummaryRow>& rows, const MeasurePageInput& in) {
  const Measure& m = in.measure();
  if (m.budget_planned)
    rows.push_back(
        summary_row(in, "measure.budget_planned", money_html(m.budget_planned, in.words()), "budget.planned"));
  if (m.budget_spent)
    rows.push_back(summary_row(in, "measure.budget_spent", money_html(m.budget_spent, in.words()), "budget.spent"));
  if (!m.budget_years.empty()) {
    SummaryRow row = summary_row(in, "measure.budget_years", {}, "budget.years");
    for (const model::AmountOfYear& of_year : m.budget_years) {
      const std::string year = std::to_string(of_year.year);
      row.lines.push_back(Html()
                              .text(in.words()("measure.of_year", {{"year", year}}))
                              .raw(" ")
                              .html(money_html(of_year.amount, in.words()))
                              .html(in.mark("budget.years." + year)));
    }
    rows.push_back(std::move(row));
  }
  if (!m.budget_source.empty())
    rows.push_back(summary_row(in, "measure.budget_source", phrase_html(m.budget_source.phrase(in.language())),
                               "budget.source"));
}

void add_risk(std::vector<SummaryRow>& rows, const MeasurePageInput& in) {
  const model::Risk& risk = in.measure().risk;
  if (!risk.is_given()) return;
  SummaryRow row = summary_row(in, "measure.risk", {}, "risk");
  row.lines = risk_lines(risk, in.words(), [&](std::string_view key) { return in.mark(key); });
  rows.push_back(std::move(row));
}

// A mark is on the last line of its text, and beside it only where there is no text.
template <class Marked>
void add_mark(Marked& to, const Html& mark) {
  if (to.text.empty())
    to.mark.html(mark);
  else
    to.text.into_last_block(mark);
}

// `position` counts from 1 in the list of results.
ResultText result_text(const MeasurePageInput& in, const model::Result& result, std::size_t position) {
  const std::string key = nth("results", position);
  ResultText out{prose_html(in.links, result.text), {}, {}};
  add_mark(out, in.mark(key));
  if (position == 1) add_mark(out, in.mark("results"));
  add_mark(out, in.mark(key + ".text").html(in.mark(key + ".step")));
  const Html date_mark = in.mark(key + ".date");
  if (result.date)
    out.date = time_html(*result.date, in.language(), base::DateStyle::compact).html(date_mark);
  else
    add_mark(out, date_mark);
  return out;
}

ServedQuestion served_question(const MeasurePageInput& in, const QuestionView& view) {
  const model::Question& q = *view.question;
  ServedQuestion out;
  out.code = q.id;
  out.text = q.text.phrase(in.language());
  if (q.was != q.id) out.was = q.was;
  out.score = base::to_text(*q.score);
  if (view.before) out.before = base::to_text(*view.before);
  if (q.comparable != model::Comparable::yes && view.before) {
    const bool is_known = q.comparable == model::Comparable::no;
    out.change = "≠ " + in.words()(is_known ? "scores.not_strict" : "scores.perhaps_not_strict");
  } else if (q.change) {
    out.change = base::to_signed_text(*q.change);
  } else if (view.before) {
    out.change = base::to_signed_text(*q.score - *view.before);
    out.is_computed = true;
  }
  out.note = q.note.phrase(in.language());
  const std::string key = nth("questions", view.position);
  for (std::string_view suffix : {"", ".score", ".previous", ".change", ".text"})
    out.mark.html(in.footnotes.mark("assessment", key + std::string(suffix)));
  return out;
}

}  // namespace

std::string nth(std::string_view list, std::size_t position) {
  return std::string(list) + "." + std::to_string(position);
}

std::vector<SummaryRow> measure_summary(const MeasurePageInput& in) {
  const Measure& m = in.measure();
  std::vector<SummaryRow> rows;
  add_dimension(rows, in);
  if (!m.group.empty())
    rows.push_back(summary_row(in, "measure.group", phrase_html(m.group.phrase(in.language())), "group"));
  rows.push_back(summary_row(
      in, "measure.kind",
      Html().text(in.words()(model::key_of_words("measure.kind_", model::measure_kinds.id_of(m.kind)))), "kind"));
  add_codes(rows, in, "measure.indicators", "indicators", in.view.indicators);
  add_codes(rows, in, "measure.questions", "questions", in.view.questions);
  add_codes(rows, in, "measure.disclosures", "disclosures", in.view.disclosures);
  add_responsible(rows, in);
  add_times(rows, in);
  add_budget(rows, in);
  add_risk(rows, in);
  return rows;
}

MarkedText marked_text(const MeasurePageInput& in, const model::Prose& prose, std::string_view key) {
  MarkedText out{prose_html(in.links, prose), {}};
  add_mark(out, in.mark(key));
  return out;
}

MeasureReport measure_report(const MeasurePageInput& in) {
  const Measure& m = in.measure();
  MeasureReport out;
  out.is_by_step = in.view.is_by_step;
  auto add_results = [&](std::vector<ResultText>& list, auto belongs) {
    for (std::size_t i = 0; i < m.results.size(); ++i)
      if (belongs(m.results[i])) list.push_back(result_text(in, m.results[i], i + 1));
  };
  const int steps = static_cast<int>(m.steps.size());
  for (int step = 1; step <= steps; ++step) {
    const auto position = static_cast<std::size_t>(step);
    MarkedText text = marked_text(in, m.steps[position - 1], nth("steps", position));
    if (position == 1) add_mark(text, in.mark("steps"));
    out.steps.push_back({std::move(text.text), std::move(text.mark), {}});
    add_results(out.steps.back().results, [&](const model::Result& r) { return r.step == step; });
  }
  add_results(out.results, [&](const model::Result& r) { return !r.step || *r.step < 1 || *r.step > steps; });
  for (std::size_t i = 1; i <= m.outcomes.size(); ++i)
    out.outcomes.push_back(marked_text(in, m.outcomes[i - 1], nth("outcomes", i)));
  if (!out.outcomes.empty()) add_mark(out.outcomes.front(), in.mark("outcomes"));
  return out;
}

std::vector<LinkGroup> evidence_groups(const MeasurePageInput& in) {
  return link_groups(in.links, in.measure().evidence, {},
                     [&](const std::string& key) { return in.mark("evidence." + key); });
}

std::vector<ServedQuestion> served_questions(const MeasurePageInput& in, model::Annotations& kept) {
  for (const QuestionView& view : in.view.scored_questions) {
    const std::string key = nth("questions", view.position);
    for (const model::AsPrinted& printed : in.year.year->assessment->remarks.printed)
      if (printed.key == key || printed.key.starts_with(key + ".")) kept.printed.push_back(printed);
  }
  in.footnotes.add("assessment", kept);
  std::vector<ServedQuestion> out;
  for (const QuestionView& view : in.view.scored_questions) out.push_back(served_question(in, view));
  return out;
}

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
  page.evidence = views::evidence_groups(in);
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
