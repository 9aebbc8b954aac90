#include "parts/measure_summary.h"

#include "parts/figures_text.h"
#include "parts/measure_numbers.h"
#include "parts/measure_text.h"

namespace parts {

REFLECT(SummaryRow, "row of the summary", label, text, href, mark, lines, codes);

namespace {

using core::Html;
using core::Words;
using model::Measure;

SummaryRow row(const MeasureView& view, std::string_view label, Html text, std::string_view key) {
  return {view.words()(label), std::move(text), {}, view.mark(key), {}, {}};
}

void add_dimension(std::vector<SummaryRow>& rows, const MeasureView& view) {
  for (const DimensionMeasures& group : measures_by_dimension(view.year)) {
    if (!group.dimension || group.dimension->id != view.measure.dimension) continue;
    SummaryRow out = row(view, "measure.dimension", dimension_heading(group, view.language()), "dimension");
    out.href = view.links.page(model::PageKind::measures, view.year.year, dimension_anchor(group));
    rows.push_back(std::move(out));
  }
}

void add_codes(std::vector<SummaryRow>& rows, const MeasureView& view, std::string_view label, std::string_view key,
               const std::vector<model::Code>& codes, CodeKind kind) {
  if (codes.empty()) return;
  SummaryRow out = row(view, label, {}, key);
  for (std::size_t i = 1; i <= codes.size(); ++i) out.mark.html(view.mark(nth(key, i)));
  out.codes = code_links(view.links, codes, kind, view.year.year);
  rows.push_back(std::move(out));
}

void add_responsible(std::vector<SummaryRow>& rows, const MeasureView& view) {
  SummaryRow out = row(view, "measure.responsible", responsible_html(view.measure, view.language()), "responsible");
  for (std::size_t i = 1; i <= view.measure.responsible.size(); ++i) out.mark.html(view.mark(nth("responsible", i)));
  rows.push_back(std::move(out));
}

// One of period and due date is enough; without both, the period is what is not stated.
void add_times(std::vector<SummaryRow>& rows, const MeasureView& view) {
  const Measure& m = view.measure;
  if (m.period || m.due.empty()) {
    rows.push_back(row(view, "measure.period", m.period ? period_html(*m.period, view.words()) : Html(), "period"));
    for (const char* key : {"period.from", "period.to", "period.text"}) rows.back().mark.html(view.mark(key));
  }
  if (m.due.empty()) return;
  SummaryRow out = row(view, "measure.due", {}, "due");
  for (std::size_t i = 0; i < m.due.size(); ++i) {
    Html line = due_html(m.due[i], view.words());
    for (std::string_view suffix : {"", ".by", ".text"})
      line.html(view.mark(nth("due", i + 1) + std::string(suffix)));
    out.lines.push_back(std::move(line));
  }
  rows.push_back(std::move(out));
}

void add_budget(std::vector<SummaryRow>& rows, const MeasureView& view) {
  const Measure& m = view.measure;
  if (m.budget_planned)
    rows.push_back(
        row(view, "measure.budget_planned", money_html(*m.budget_planned, view.words()), "budget.planned"));
  if (m.budget_spent)
    rows.push_back(row(view, "measure.budget_spent", money_html(*m.budget_spent, view.words()), "budget.spent"));
}

}  // namespace

std::vector<SummaryRow> measure_summary(const MeasureView& view) {
  const Measure& m = view.measure;
  std::vector<SummaryRow> rows;
  add_dimension(rows, view);
  if (!m.group.empty())
    rows.push_back(row(view, "measure.group", phrase_html(m.group.phrase(view.language())), "group"));
  rows.push_back(row(
      view, "measure.kind",
      Html().text(view.words()(model::key_of_words("measure.kind_", model::measure_kinds.id_of(m.kind)))), "kind"));
  add_codes(rows, view, "measure.indicators", "indicators", m.indicators, CodeKind::indicator);
  add_codes(rows, view, "measure.questions", "questions", m.questions, CodeKind::question);
  add_codes(rows, view, "measure.disclosures", "disclosures", m.disclosures, CodeKind::disclosure);
  add_responsible(rows, view);
  add_times(rows, view);
  add_budget(rows, view);
  return rows;
}

}  // namespace parts
