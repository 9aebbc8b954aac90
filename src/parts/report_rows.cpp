#include "parts/report_rows.h"

#include <algorithm>

#include "parts/figures_text.h"
#include "parts/measure_numbers.h"
#include "parts/measure_state.h"
#include "parts/measure_text.h"
#include "parts/prose_html.h"

namespace parts {

REFLECT(ReportRow, "report row", number, title, issue, details, steps, period, responsible, results, outcomes, due,
        follow_up);
REFLECT(ReportGroup, "report group", heading, heading_mark, rows);
REFLECT(ReportDimension, "report dimension", heading, groups);

namespace {

using core::Html;
using model::Measure;

std::string nth(std::string_view list, std::size_t i) { return std::string(list) + "." + std::to_string(i + 1); }

Html not_stated(const ReportInput& in) {
  return Html().raw("<span class=\"mut\">").text(in.words()("frame.not_stated")).raw("</span>");
}

// One item stands alone, several as a list; none says so. `is_numbered` where other cells refer to the numbers.
Html list_html(const ReportInput& in, const std::vector<Html>& items, bool is_numbered) {
  if (items.empty()) return not_stated(in);
  if (items.size() == 1) return items.front();
  Html out;
  out.raw(is_numbered ? core::Literal("<ol>") : core::Literal("<ul>"));
  for (const Html& item : items) out.raw("<li>").html(item).raw("</li>");
  return out.raw(is_numbered ? core::Literal("</ol>") : core::Literal("</ul>"));
}

Html proses_html(const ReportInput& in, const Measure& m, const std::vector<model::Prose>& proses,
                 std::string_view key, bool is_numbered) {
  std::vector<Html> items;
  for (const model::Prose& prose : proses)
    items.push_back(prose_html(in.links, prose).html(in.mark(m, nth(key, items.size()))));
  return list_html(in, items, is_numbered);
}

// A line with a label of ours: "งบประมาณที่ตั้งไว้ 150,000 บาท".
Html labelled(const ReportInput& in, std::string_view key, const Html& value) {
  return Html().raw("<p><b>").text(in.words()(key)).raw("</b> ").html(value).raw("</p>");
}

// What the form has no column for, under the measure's name.
Html details_html(const ReportInput& in, const Measure& m) {
  Html out;
  std::vector<Html> items;
  for (const core::Text& part : m.parts)
    items.push_back(phrase_html(part.phrase(in.language())).html(in.mark(m, nth("parts", items.size()))));
  if (!items.empty())
    out.html(items.size() == 1 ? Html().raw("<p>").html(items[0]).raw("</p>") : list_html(in, items, false));
  if (m.status != model::Status::not_stated)
    out.html(labelled(in, "report.status", Html().text(status_tag(m, in.words()).label).html(in.mark(m, "status"))));
  if (m.budget_planned)
    out.html(labelled(in, "report.budget_planned",
                      money_html(*m.budget_planned, in.words()).html(in.mark(m, "budget.planned"))));
  if (m.budget_spent)
    out.html(labelled(in, "report.budget_spent",
                      money_html(*m.budget_spent, in.words()).html(in.mark(m, "budget.spent"))));
  if (!m.note.empty())
    out.html(labelled(in, "report.note", phrase_html(m.note.phrase(in.language())).html(in.mark(m, "note"))));
  return out;
}

Html issue_html(const ReportInput& in, const Measure& m) {
  if (m.issue.empty()) return {};
  return prose_html(in.links, m.issue).html(in.mark(m, "issue"));
}

Html due_cell(const ReportInput& in, const Measure& m) {
  std::vector<Html> items;
  for (const model::Due& due : m.due) {
    const std::string key = nth("due", items.size());
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
    out.html(in.mark(m, nth("responsible", i)));
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
  out.html(prose_html(in.links, m.follow_up.text));
  return out.html(in.mark(m, "follow_up")).html(in.mark(m, "follow_up.text"));
}

Html result_html(const ReportInput& in, const Measure& m, std::size_t i) {
  const model::Result& result = m.results[i];
  const std::string key = nth("results", i);
  Html out;
  if (result.step && m.steps.size() > 1)
    out.raw("<b>").text(in.words()("report.step", {{"n", std::to_string(*result.step)}})).raw("</b> ");
  if (result.date) out.html(time_html(*result.date, in.language(), core::DateStyle::compact)).raw(" ");
  return out.html(prose_html(in.links, result.text))
      .html(in.mark(m, key))
      .html(in.mark(m, key + ".date"))
      .html(in.mark(m, key + ".text"));
}

// The form has no column for the follow-up of a report: it stands below the results.
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
ReportRow row_of(const ReportInput& in, const NumberedMeasure& numbered, bool is_plan) {
  const Measure& m = *numbered.measure;
  ReportRow row;
  row.number = numbered.number;
  if (is_plan) row.issue = issue_html(in, m);
  row.title = phrase_html(m.title.phrase(in.language())).html(in.mark(m, "title"));
  if (!is_plan) row.issue = issue_html(in, m);
  row.details = details_html(in, m);
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

bool is_same_text(const core::Text& a, const core::Text& b) { return a.words == b.words; }

// Whether both files print the value alike, and something at all.
bool says_the_same(const Measure& a, const Measure& b, std::string_view key) {
  auto of_key = [&](const Measure& m) {
    std::vector<const model::Printed*> out;
    for (const model::Printed& printed : m.remarks.printed)
      if (printed.key == key) out.push_back(&printed);
    return out;
  };
  const auto one = of_key(a), other = of_key(b);
  return !one.empty() && std::equal(one.begin(), one.end(), other.begin(), other.end(), [](auto* x, auto* y) {
    return is_same_text(x->value, y->value) && is_same_text(x->note, y->note);
  });
}

const model::Printed* printed_of(const Measure& m, std::string_view key) {
  for (const model::Printed& printed : m.remarks.printed)
    if (printed.key == key) return &printed;
  return nullptr;
}

// Each measure's file may say how the dimension is printed: what they say alike is said once.
Html dimension_mark(const ReportInput& in, const DimensionMeasures& dimension) {
  Html out;
  std::vector<const model::Printed*> said;
  for (const NumberedMeasure& numbered : dimension.measures) {
    const model::Printed* printed = printed_of(*numbered.measure, "dimension");
    if (!printed || std::any_of(said.begin(), said.end(), [&](const model::Printed* other) {
          return is_same_text(other->value, printed->value) && is_same_text(other->note, printed->note);
        }))
      continue;
    said.push_back(printed);
    out.html(in.mark(*numbered.measure, "dimension"));
  }
  return out;
}

}  // namespace

Html ReportInput::mark(const Measure& measure, std::string_view key) const {
  const auto same = std::find_if(year.measures.begin(), year.measures.end(),
                                 [&](const Measure& m) { return says_the_same(m, measure, key); });
  return footnotes.mark(report_file(same == year.measures.end() ? measure : *same), key);
}

std::string report_file(const Measure& measure) { return "measures/" + std::string(measure.slug); }

bool has_form_of_a_plan(const model::Year& year) {
  return std::none_of(year.measures.begin(), year.measures.end(),
                      [](const Measure& m) { return !m.results.empty() || !m.outcomes.empty() || m.period; });
}

std::vector<ReportDimension> report_rows(const ReportInput& in) {
  const bool is_plan = has_form_of_a_plan(in.year);
  std::vector<ReportDimension> out;
  for (const DimensionMeasures& dimension : measures_by_dimension(in.year)) {
    if (dimension.measures.empty()) continue;
    Html heading = dimension_heading(dimension, in.language());
    if (!heading.empty()) heading.html(dimension_mark(in, dimension));
    out.push_back({std::move(heading), {}});
    const core::Text* last = nullptr;
    for (const NumberedMeasure& numbered : dimension.measures) {
      const core::Text& group = numbered.measure->group;
      if (!last || !is_same_text(*last, group))
        out.back().groups.push_back({group.phrase(in.language()), in.mark(*numbered.measure, "group"), {}});
      last = &group;
      out.back().groups.back().rows.push_back(row_of(in, numbered, is_plan));
    }
  }
  return out;
}

}  // namespace parts
