#include "parts/measure_report.h"

#include "parts/figures_text.h"
#include "parts/measure_state.h"
#include "parts/prose_html.h"

namespace parts {

REFLECT(MarkedText, "text", text, mark);
REFLECT(ResultText, "result", text, mark, date);
REFLECT(StepText, "step", text, mark, results);
REFLECT(MeasureReport, "report", is_by_step, steps, results, outcomes);

namespace {

// `position` counts from 1 in the list of results.
ResultText result_text(const MeasureView& view, const model::Result& result, std::size_t position) {
  const std::string key = nth("results", position);
  ResultText out{prose_html(view.links, result.text), view.mark(key), {}};
  if (position == 1) out.mark.html(view.mark("results"));
  out.mark.html(view.mark(key + ".text")).html(view.mark(key + ".step"));
  const core::Html date_mark = view.mark(key + ".date");
  if (result.date)
    out.date = time_html(*result.date, view.language(), core::DateStyle::compact).html(date_mark);
  else
    out.mark.html(date_mark);
  return out;
}

}  // namespace

MarkedText marked_text(const MeasureView& view, const model::Prose& prose, std::string_view key) {
  return {prose_html(view.links, prose), view.mark(key)};
}

MeasureReport measure_report(const MeasureView& view) {
  const model::Measure& m = view.measure;
  MeasureReport out;
  out.is_by_step = results_name_steps(m);
  auto add_results = [&](std::vector<ResultText>& list, auto belongs) {
    for (std::size_t i = 0; i < m.results.size(); ++i)
      if (belongs(m.results[i])) list.push_back(result_text(view, m.results[i], i + 1));
  };
  const int steps = static_cast<int>(m.steps.size());
  for (int step = 1; step <= steps; ++step) {
    const auto position = static_cast<std::size_t>(step);
    MarkedText text = marked_text(view, m.steps[position - 1], nth("steps", position));
    if (position == 1) text.mark.html(view.mark("steps"));
    out.steps.push_back({std::move(text.text), std::move(text.mark), {}});
    add_results(out.steps.back().results, [&](const model::Result& r) { return r.step == step; });
  }
  add_results(out.results, [&](const model::Result& r) { return !r.step || *r.step < 1 || *r.step > steps; });
  for (std::size_t i = 1; i <= m.outcomes.size(); ++i)
    out.outcomes.push_back(marked_text(view, m.outcomes[i - 1], nth("outcomes", i)));
  if (!out.outcomes.empty()) out.outcomes.front().mark.html(view.mark("outcomes"));
  return out;
}

}  // namespace parts
