#include "views/measures/measure_details.h"

#include "views/measures/measure_rows.h"
#include "views/shared/formatting.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(CodeLink, "code", code, name, href, year);
REFLECT(SummaryRow, "row of the summary", label, text, href, mark, lines, codes);
REFLECT(MarkedText, "text", text, mark);
REFLECT(ResultText, "result", text, mark, date);
REFLECT(StepText, "step", text, mark, results);
REFLECT(MeasureReport, "report", is_by_step, steps, results, outcomes);
REFLECT(EvidenceRow, "evidence", link, date, mark);
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
        summary_row(in, "measure.budget_planned", money_html(*m.budget_planned, in.words()), "budget.planned"));
  if (m.budget_spent)
    rows.push_back(summary_row(in, "measure.budget_spent", money_html(*m.budget_spent, in.words()), "budget.spent"));
}

// `position` counts from 1 in the list of results.
ResultText result_text(const MeasurePageInput& in, const model::Result& result, std::size_t position) {
  const std::string key = nth("results", position);
  ResultText out{prose_html(in.links, result.text), in.mark(key), {}};
  if (position == 1) out.mark.html(in.mark("results"));
  out.mark.html(in.mark(key + ".text")).html(in.mark(key + ".step"));
  const Html date_mark = in.mark(key + ".date");
  if (result.date)
    out.date = time_html(*result.date, in.language(), base::DateStyle::compact).html(date_mark);
  else
    out.mark.html(date_mark);
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
  if (q.change) {
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
  return rows;
}

MarkedText marked_text(const MeasurePageInput& in, const model::Prose& prose, std::string_view key) {
  return {prose_html(in.links, prose), in.mark(key)};
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
    if (position == 1) text.mark.html(in.mark("steps"));
    out.steps.push_back({std::move(text.text), std::move(text.mark), {}});
    add_results(out.steps.back().results, [&](const model::Result& r) { return r.step == step; });
  }
  add_results(out.results, [&](const model::Result& r) { return !r.step || *r.step < 1 || *r.step > steps; });
  for (std::size_t i = 1; i <= m.outcomes.size(); ++i)
    out.outcomes.push_back(marked_text(in, m.outcomes[i - 1], nth("outcomes", i)));
  if (!out.outcomes.empty()) out.outcomes.front().mark.html(in.mark("outcomes"));
  return out;
}

std::vector<EvidenceRow> evidence_rows(const MeasurePageInput& in) {
  std::vector<EvidenceRow> out;
  const auto& list = in.measure().evidence;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const model::Evidence& e = list[i];
    EvidenceRow row;
    const base::ResolvedText title = e.title.phrase(in.language());
    row.link.label = title;
    if (e.href) row.link = resolve_link(in.links, *e.href, title);
    if (e.date) row.date = time_html(*e.date, in.language(), base::DateStyle::compact);
    for (std::string_view suffix : {"", ".title", ".href", ".date"})
      row.mark.html(in.mark(nth("evidence", i + 1) + std::string(suffix)));
    out.push_back(std::move(row));
  }
  return out;
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

}  // namespace views
