#include "views/report/report_rows.h"

#include <algorithm>
#include <set>

#include "views/measures/measure_rows.h"
#include "views/report/row_parts.h"
#include "views/shared/formatting.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(ReportRow, "report row", number, is_continuation, title, issue, details, steps, period, responsible, results,
        outcomes, due, follow_up);
REFLECT(ReportGroup, "report group", dimension, heading, heading_mark, rows);
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

// Where there is none, the cell says so.
Html whole_list(const ReportInput& in, const CellList& list) {
  return list.items.empty() ? not_stated(in) : list_html(list, 0, list.items.size());
}

// Columns of a line in the cells that a long row is cut in, as the form is printed
// (themes/default/styles/report.css).
constexpr std::size_t name_width = 15, steps_width = 34, outcomes_width = 28;

CellList list_of(const ReportInput& in, const Measure& m, const std::vector<model::Prose>& proses,
                 std::string_view key, std::size_t width, bool is_numbered) {
  CellList out{{}, {}, is_numbered};
  for (const model::Prose& prose : proses) {
    out.items.push_back(prose_html(in.links(), prose).into_last_block(in.mark(m, item_key(key, out.items.size()))));
    out.lines.push_back(lines_on_paper(prose.in(in.language()), width));
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
    out.lines.push_back(lines_on_paper(part.in(in.language()), name_width));
  }
  if (!out.lines.empty()) out.lines.front() += lines_on_paper(m.title.in(in.language()), name_width);
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
    out.html(labelled_block(in, "report.targets",
                            whole_list(in, list_of(in, m, m.targets, "targets", steps_width, false))));
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
    out.lines.push_back(lines_on_paper(m.results[i].text.in(in.language()), steps_width));
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

// The cells that a long row is cut in; a plan has no results and outcomes.
struct RowLists {
  CellList name, steps, results, outcomes;
  Html below_results;
};

void add_parts(const ReportInput& in, const ReportRow& whole, const RowLists& lists, std::vector<ReportRow>& rows) {
  const auto parts = cut_into_parts({lists.name.lines, lists.steps.lines, lists.results.lines, lists.outcomes.lines});
  std::vector<std::size_t> begins(4, 0);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    auto cell = [&](const CellList& list, std::size_t i) {
      return part || !list.items.empty() ? list_html(list, begins[i], parts[part][i]) : not_stated(in);
    };
    ReportRow row = part ? ReportRow{whole.number, true} : whole;
    row.details = list_html(lists.name, begins[0], parts[part][0]).html(row.details);
    row.steps = cell(lists.steps, 1);
    if (!in.year().is_printed_as_plan) {
      row.results = cell(lists.results, 2);
      row.outcomes = cell(lists.outcomes, 3);
      if (part + 1 == parts.size()) row.results.html(lists.below_results);
    }
    begins = parts[part];
    rows.push_back(std::move(row));
  }
}

// In the order in which the form is read, so that footnotes are numbered along the row.
void add_rows(const ReportInput& in, const MeasureView& view, std::vector<ReportRow>& rows) {
  const Measure& m = *view.measure;
  const bool is_plan = in.year().is_printed_as_plan;
  ReportRow row;
  RowLists lists;
  row.number = view.number;
  if (is_plan) row.issue = issue_html(in, m);
  row.title = phrase_html(m.title.phrase(in.language())).html(in.mark(m, "title"));
  if (!is_plan) row.issue = issue_html(in, m);
  lists.name = parts_of(in, m);
  row.details = details_html(in, view);
  lists.steps = list_of(in, m, m.steps, "steps", steps_width, true);
  if (!is_plan) row.period = period_cell(in, m);
  row.responsible = responsible_cell(in, m);
  if (is_plan) {
    row.due = due_cell(in, m);
    row.follow_up = follow_up_cell(in, m);
  } else {
    lists.results = results_of(in, m);
    lists.below_results = follow_up_below(in, m);
    lists.outcomes = list_of(in, m, m.outcomes, "outcomes", outcomes_width, false);
  }
  add_parts(in, row, lists, rows);
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

std::vector<ReportGroup> report_rows(const ReportInput& in) {
  std::vector<ReportGroup> out;
  for (const DimensionView& dimension : in.year().dimensions) {
    if (!dimension.count) continue;
    Html heading = dimension_heading(dimension, in.language());
    if (!heading.empty()) heading.html(dimension_mark(in, dimension));
    const base::LocalizedText* last = nullptr;
    for (const MeasureView& view : in.year().of(dimension)) {
      const base::LocalizedText& name = view.measure->group;
      if (!last || last->words != name.words)
        out.push_back({last ? Html() : heading, name.phrase(in.language()), in.mark(*view.measure, "group"), {}});
      last = &name;
      add_rows(in, view, out.back().rows);
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
