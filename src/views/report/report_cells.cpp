#include "views/report/report_cells.h"

#include "base/utf8.h"
#include "views/measures/measure_rows.h"
#include "views/shared/formatting.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(ReportRow, "report row", number, is_continuation, parts_left, title, issue, details, steps, period,
        responsible, results, outcomes, due, follow_up);

base::Html not_stated(const ReportInput& in) {
  return base::Html().raw("<span class=\"mut\">").text(in.words()("frame.not_stated")).raw("</span>");
}

namespace {

using base::Html;
using model::Measure;

// The name by which footnotes know a measure's file or row.
std::string footnotes_file(const Measure& measure) { return "measures/" + std::string(measure.slug); }

// "steps.3": the key of a list's item, `i` from 0.
std::string item_key(std::string_view list, std::size_t i) { return std::string(list) + "." + std::to_string(i + 1); }

// Where there is none, the cell says so.
Html whole_list(const ReportInput& in, const CellList& list) {
  return list.items.empty() ? not_stated(in) : list_html(list, 0, list.items.size());
}

CellList list_of(const ReportInput& in, const Measure& m, const std::vector<model::Prose>& proses,
                 std::string_view key, bool is_numbered) {
  CellList out{{}, {}, is_numbered};
  for (const model::Prose& prose : proses) {
    out.items.push_back(prose_html(in.links(), prose).into_last_block(in.mark(m, item_key(key, out.items.size()))));
    out.widths.push_back(block_widths(prose.in(in.language())));
  }
  return out;
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

// What the measure is made of, under its name: the first column of the form, whose first item stands below the title.
CellList parts_of(const ReportInput& in, const Measure& m) {
  CellList out;
  for (const base::LocalizedText& part : m.parts) {
    const Html text = phrase_html(part.phrase(in.language())).html(in.mark(m, item_key("parts", out.items.size())));
    out.items.push_back(m.parts.size() == 1 ? Html().raw("<p>").html(text).raw("</p>") : text);
    out.widths.push_back({base::display_width(part.in(in.language()))});
  }
  if (!out.widths.empty()) out.widths.front().push_back(base::display_width(m.title.in(in.language())));
  return out;
}

// What else the form has no column for.
Html details_html(const ReportInput& in, const MeasureView& view) {
  const Measure& m = *view.measure;
  Html out;
  if (!m.objective.empty())
    out.html(
        labelled_block(in, "report.objective", prose_html(in.links(), m.objective).html(in.mark(m, "objective"))));
  if (!m.targets.empty())
    out.html(labelled_block(in, "report.targets", whole_list(in, list_of(in, m, m.targets, "targets", false))));
  if (m.risk.is_given()) {
    const CellList risk{risk_lines(m.risk, in.words(), [&](std::string_view key) { return in.mark(m, key); }), {}};
    out.html(labelled_block(in, "report.risk", whole_list(in, risk)));
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
  CellList list;
  for (const model::Due& due : m.due) {
    const std::string key = item_key("due", list.items.size());
    list.items.push_back(due_html(due, in.words()).html(in.mark(m, key)).html(in.mark(m, key + ".by")));
    list.items.back().html(in.mark(m, key + ".text"));
  }
  return whole_list(in, list);
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

CellList results_of(const ReportInput& in, const Measure& m) {
  CellList out;
  for (std::size_t i = 0; i < m.results.size(); ++i) {
    out.items.push_back(result_html(in, m, i));
    out.widths.push_back(block_widths(m.results[i].text.in(in.language())));
  }
  return out;
}

// The form has no column for the follow-up of a report: it comes below the results.
Html follow_up_below(const ReportInput& in, const Measure& m) {
  if (m.follow_up.by.empty() && m.follow_up.text.empty()) return {};
  return Html()
      .raw("<div class=\"more\"><b>")
      .text(in.words()("report.follow_up"))
      .raw("</b> ")
      .html(follow_up_cell(in, m))
      .raw("</div>");
}

}  // namespace

ReportInput::ReportInput(const AgencyLinks& from_report, const YearView& year, Footnotes& footnotes)
    : links_(from_report), year_(year), footnotes_(footnotes) {
  for (const Measure& m : year.year->measures) footnotes.add(footnotes_file(m), m.remarks);
}

Html ReportInput::mark(const Measure& measure, std::string_view key) const {
  return footnotes_.mark(footnotes_file(measure), key);
}

// In the order in which the form is read, so that footnotes are numbered along the row.
MeasureCells cells_of(const ReportInput& in, const MeasureView& view) {
  const Measure& m = *view.measure;
  const bool is_plan = in.year().is_printed_as_plan;
  MeasureCells out;
  out.measure = &m;
  ReportRow& row = out.whole;
  row.number = view.number;
  if (is_plan) row.issue = issue_html(in, m);
  row.title = phrase_html(m.title.phrase(in.language())).html(in.mark(m, "title"));
  if (!is_plan) row.issue = issue_html(in, m);
  out.name = parts_of(in, m);
  row.details = details_html(in, view);
  out.steps = list_of(in, m, m.steps, "steps", true);
  if (!is_plan) row.period = period_cell(in, m);
  row.responsible = responsible_cell(in, m);
  if (is_plan) {
    row.due = due_cell(in, m);
    row.follow_up = follow_up_cell(in, m);
  } else {
    out.results = results_of(in, m);
    out.below_results = follow_up_below(in, m);
    out.outcomes = list_of(in, m, m.outcomes, "outcomes", false);
  }
  return out;
}

}  // namespace views
