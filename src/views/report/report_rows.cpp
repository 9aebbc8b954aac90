#include "views/report/report_rows.h"

#include <set>

#include "views/measures/measure_rows.h"
#include "views/shared/formatting.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(ReportRow, "report row", number, title, issue, details, steps, period, responsible, results, outcomes, due,
        follow_up);
REFLECT(ReportGroup, "report group", heading, heading_mark, rows);
REFLECT(ReportDimension, "report dimension", heading, groups);
REFLECT(ReportProblem, "report problem", number, title, problems, suggestions);
REFLECT(ReportEvidence, "report evidence", number, groups);

namespace {

using base::Html;
using model::Measure;

// "steps.3": the key of a list's item, `i` from 0.
std::string item_key(std::string_view list, std::size_t i) { return std::string(list) + "." + std::to_string(i + 1); }

Html not_stated(const ReportInput& in) {
  return Html().raw("<span class=\"mut\">").text(in.words()("frame.not_stated")).raw("</span>");
}

// One item as it is, several as a list; where there is none, the cell says so. `is_numbered` where other cells refer
// to the numbers.
Html list_html(const ReportInput& in, const std::vector<Html>& items, bool is_numbered) {
  if (items.empty()) return not_stated(in);
  if (items.size() == 1) return items.front();
  Html out;
  out.raw(is_numbered ? base::Literal("<ol>") : base::Literal("<ul>"));
  for (const Html& item : items) out.raw("<li>").html(item).raw("</li>");
  return out.raw(is_numbered ? base::Literal("</ol>") : base::Literal("</ul>"));
}

Html proses_html(const ReportInput& in, const Measure& m, const std::vector<model::Prose>& proses,
                 std::string_view key, bool is_numbered) {
  std::vector<Html> items;
  for (const model::Prose& prose : proses)
    items.push_back(prose_html(in.links(), prose).into_last_block(in.mark(m, item_key(key, items.size()))));
  return list_html(in, items, is_numbered);
}

// A line with a label of ours: "งบประมาณที่ตั้งไว้ 150,000 บาท".
Html with_label(std::string_view label, const Html& value) {
  return Html().raw("<p><b>").text(label).raw("</b> ").html(value).raw("</p>");
}
Html labelled(const ReportInput& in, std::string_view key, const Html& value) {
  return with_label(in.words()(key), value);
}

// The same of what may be more than a line.
Html labelled_block(const ReportInput& in, std::string_view key, const Html& value) {
  return Html().raw("<div><b>").text(in.words()(key)).raw("</b> ").html(value).raw("</div>");
}

// What the form has no column for, under the measure's name.
Html details_html(const ReportInput& in, const MeasureView& view) {
  const Measure& m = *view.measure;
  Html out;
  std::vector<Html> items;
  for (const base::LocalizedText& part : m.parts)
    items.push_back(phrase_html(part.phrase(in.language())).html(in.mark(m, item_key("parts", items.size()))));
  if (!items.empty())
    out.html(items.size() == 1 ? Html().raw("<p>").html(items[0]).raw("</p>") : list_html(in, items, false));
  if (!m.objective.empty())
    out.html(
        labelled_block(in, "report.objective", prose_html(in.links(), m.objective).html(in.mark(m, "objective"))));
  if (!m.targets.empty())
    out.html(labelled_block(in, "report.targets", proses_html(in, m, m.targets, "targets", false)));
  if (m.risk.is_given()) {
    const auto lines = risk_lines(m.risk, in.words(), [&](std::string_view key) { return in.mark(m, key); });
    out.html(labelled_block(in, "report.risk", list_html(in, lines, false)));
  }
  if (m.status != model::Status::not_stated)
    out.html(labelled(in, "report.status", Html().text(status_text(view, in.words())).html(in.mark(m, "status"))));
  if (m.budget_planned)
    out.html(labelled(in, "report.budget_planned",
                      money_html(m.budget_planned, in.words()).html(in.mark(m, "budget.planned"))));
  if (m.budget_spent)
    out.html(
        labelled(in, "report.budget_spent", money_html(m.budget_spent, in.words()).html(in.mark(m, "budget.spent"))));
  for (const model::AmountOfYear& of_year : m.budget_years) {
    const std::string year = std::to_string(of_year.year);
    out.html(with_label(in.words()("report.budget_of_year", {{"year", year}}),
                        money_html(of_year.amount, in.words()).html(in.mark(m, "budget.years." + year))));
  }
  if (!m.budget_source.empty())
    out.html(labelled(in, "report.budget_source",
                      phrase_html(m.budget_source.phrase(in.language())).html(in.mark(m, "budget.source"))));
  if (!m.note.empty())
    out.html(labelled(in, "report.note", phrase_html(m.note.phrase(in.language())).html(in.mark(m, "note"))));
  return out;
}

Html issue_html(const ReportInput& in, const Measure& m) {
  if (m.issue.empty()) return {};
  return prose_html(in.links(), m.issue).into_last_block(in.mark(m, "issue"));
}

Html due_cell(const ReportInput& in, const Measure& m) {
  std::vector<Html> items;
  for (const model::Due& due : m.due) {
    const std::string key = item_key("due", items.size());
    items.push_back(due_html(due, in.words()).html(in.mark(m, key)).html(in.mark(m, key + ".by")));
    items.back().html(in.mark(m, key + ".text"));
  }
  return list_html(in, items, false);
}

// When: a report's period, else the due dates.
Html period_cell(const ReportInput& in, const Measure& m) {
  if (!m.period && !m.due.empty()) return due_cell(in, m);
  Html out = m.period ? period_html(*m.period, in.words()) : not_stated(in);
  return out.html(in.mark(m, "period")).html(in.mark(m, "period.from")).html(in.mark(m, "period.to"));
}

// A narrow column: each name on a line of its own.
Html responsible_cell(const ReportInput& in, const Measure& m) {
  Html out = m.responsible.empty() ? not_stated(in) : Html();
  for (std::size_t i = 0; i < m.responsible.size(); ++i) {
    const model::Name& name = m.responsible[i];
    if (i) out.raw("<br>");
    out.html(phrase_html(name.name.phrase(in.language())));
    if (!name.role.empty()) out.raw(" (").html(phrase_html(name.role.phrase(in.language()))).raw(")");
    out.html(in.mark(m, item_key("responsible", i)));
  }
  return out.html(in.mark(m, "responsible"));
}

Html follow_up_cell(const ReportInput& in, const Measure& m) {
  if (m.follow_up.by.empty() && m.follow_up.text.empty()) return not_stated(in);
  Html out;
  if (!m.follow_up.by.empty())
    out.raw("<b>")
        .html(phrase_html(m.follow_up.by.phrase(in.language())))
        .html(in.mark(m, "follow_up.by"))
        .raw("</b> ");
  out.html(prose_html(in.links(), m.follow_up.text));
  return out.into_last_block(in.mark(m, "follow_up").html(in.mark(m, "follow_up.text")));
}

Html result_html(const ReportInput& in, const Measure& m, std::size_t i) {
  const model::Result& result = m.results[i];
  const std::string key = item_key("results", i);
  Html out;
  if (result.step && m.steps.size() > 1)
    out.raw("<b>").text(in.words()("report.step", {{"n", std::to_string(*result.step)}})).raw("</b> ");
  if (result.date) out.html(time_html(*result.date, in.language(), base::DateStyle::compact)).raw(" ");
  return out.html(prose_html(in.links(), result.text))
      .into_last_block(in.mark(m, key).html(in.mark(m, key + ".date")).html(in.mark(m, key + ".text")));
}

// The form has no column for the follow-up of a report: it comes below the results.
Html results_cell(const ReportInput& in, const Measure& m) {
  std::vector<Html> items;
  for (std::size_t i = 0; i < m.results.size(); ++i) items.push_back(result_html(in, m, i));
  Html out = list_html(in, items, false);
  if (m.follow_up.by.empty() && m.follow_up.text.empty()) return out;
  return out.raw("<div class=\"more\"><b>")
      .text(in.words()("report.follow_up"))
      .raw("</b> ")
      .html(follow_up_cell(in, m))
      .raw("</div>");
}

// In the order in which the form is read, so that footnotes are numbered along the row.
ReportRow report_row(const ReportInput& in, const MeasureView& view) {
  const Measure& m = *view.measure;
  const bool is_plan = in.year().is_printed_as_plan;
  ReportRow row;
  row.number = view.number;
  if (is_plan) row.issue = issue_html(in, m);
  row.title = phrase_html(m.title.phrase(in.language())).html(in.mark(m, "title"));
  if (!is_plan) row.issue = issue_html(in, m);
  row.details = details_html(in, view);
  row.steps = proses_html(in, m, m.steps, "steps", true);
  if (!is_plan) row.period = period_cell(in, m);
  row.responsible = responsible_cell(in, m);
  if (is_plan) {
    row.due = due_cell(in, m);
    row.follow_up = follow_up_cell(in, m);
  } else {
    row.results = results_cell(in, m);
    row.outcomes = proses_html(in, m, m.outcomes, "outcomes", false);
  }
  return row;
}

// What a measure's file says of a value: its footnotes, as one text that begins with the key. Empty where it has
// none.
std::string said_of(const Measure& m, std::string_view key) {
  std::string out;
  for (const model::AsPrinted& printed : m.remarks.printed) {
    if (printed.key != key) continue;
    if (out.empty()) out = key;
    for (const base::LocalizedText* text : {&printed.value, &printed.note})
      for (std::string_view words : text->words) (out += '\n') += words;
  }
  return out;
}

// Each measure's file may say how the dimension is printed: what they say alike is said once.
Html dimension_mark(const ReportInput& in, const DimensionView& group) {
  Html out;
  std::set<std::string> said;
  for (const MeasureView& view : in.year().of(group))
    if (said.insert(said_of(*view.measure, "dimension")).second) out.html(in.mark(*view.measure, "dimension"));
  return out;
}

Html stated_prose(const ReportInput& in, const Measure& m, const model::Prose& prose, std::string_view key) {
  Html out;
  if (prose.empty()) return not_stated(in);
  return prose_html(in.links(), prose).into_last_block(in.mark(m, key));
}

// The name by which footnotes know a measure's file or row.
std::string footnotes_file(const Measure& measure) { return "measures/" + std::string(measure.slug); }

}  // namespace

ReportInput::ReportInput(const AgencyLinks& from_report, const YearView& year, Footnotes& footnotes)
    : links_(from_report), year_(year), footnotes_(footnotes) {
  for (const Measure& m : year.year->measures) footnotes.add(footnotes_file(m), m.remarks);
}

Html ReportInput::mark(const Measure& measure, std::string_view key) const {
  return footnotes_.mark(footnotes_file(measure), key);
}

std::vector<ReportDimension> report_rows(const ReportInput& in) {
  std::vector<ReportDimension> out;
  for (const DimensionView& group : in.year().dimensions) {
    if (!group.count) continue;
    Html heading = dimension_heading(group, in.language());
    if (!heading.empty()) heading.html(dimension_mark(in, group));
    out.push_back({std::move(heading), {}});
    const base::LocalizedText* last = nullptr;
    for (const MeasureView& view : in.year().of(group)) {
      const base::LocalizedText& name = view.measure->group;
      if (!last || last->words != name.words)
        out.back().groups.push_back({name.phrase(in.language()), in.mark(*view.measure, "group"), {}});
      last = &name;
      out.back().groups.back().rows.push_back(report_row(in, view));
    }
  }
  return out;
}

std::vector<ReportProblem> report_problems(const ReportInput& in) {
  std::vector<ReportProblem> out;
  for (const MeasureView& view : in.year().measures) {
    const Measure& m = *view.measure;
    if (m.problems.empty() && m.suggestions.empty()) continue;
    out.push_back({view.number, m.title.phrase(in.language()), stated_prose(in, m, m.problems, "problems"),
                   stated_prose(in, m, m.suggestions, "suggestions")});
  }
  return out;
}

std::vector<ReportEvidence> report_evidence(const ReportInput& in) {
  std::vector<ReportEvidence> out;
  for (const MeasureView& view : in.year().measures) {
    const Measure& m = *view.measure;
    if (m.evidence.empty()) continue;
    const auto mark = [&](const std::string& key) { return in.mark(m, "evidence." + key); };
    out.push_back({view.number, link_groups(in.links(), m.evidence, {}, mark, true)});
  }
  return out;
}

}  // namespace views
