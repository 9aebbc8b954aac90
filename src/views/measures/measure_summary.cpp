// The summary of a measure: what it belongs to, who does it, until when, with what money.
#include "views/measures/measure_parts.h"
#include "views/measures/measure_rows.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(CodeLink, "code", code, name, href, year);
REFLECT(SummaryRow, "row of the summary", label, text, href, mark, lines, codes);

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

}  // namespace views
