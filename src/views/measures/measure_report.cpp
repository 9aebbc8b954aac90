// What is planned and reported of a measure, and the scores of the questions that it answers.
#include "views/measures/measure_parts.h"
#include "views/shared/formatting.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(MarkedText, "text", text, mark);
REFLECT(ResultText, "result", text, mark, date);
REFLECT(StepText, "step", text, mark, results);
REFLECT(MeasureReport, "report", is_by_step, steps, results, outcomes);
REFLECT(ServedQuestion, "question", code, text, was, before, score, change, is_computed, note, mark);

namespace {

using base::Html;
using model::Measure;

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
