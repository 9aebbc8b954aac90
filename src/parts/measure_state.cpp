#include "parts/measure_state.h"

#include <algorithm>

namespace parts {

REFLECT(TagMeaning, "tag meaning", tag, meaning);

namespace {

using core::Words;
using model::Status;

bool names_step(const model::Measure& measure, const model::Result& result) {
  return result.step && *result.step >= 1 && *result.step <= static_cast<int>(measure.steps.size());
}

Tag cancelled_tag(std::string label) {
  return {"",
          core::Html()
              .raw("<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
              .raw("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>")
              .raw("<path d=\"M3.5 10.5l7-7\" stroke=\"currentColor\" stroke-width=\"1.8\"/></svg>"),
          std::move(label)};
}

Tag stated_tag(Status status, const Words& words) {
  switch (status) {
    case Status::planned:
      return missing_tag(words("measures.status_planned"));
    case Status::in_progress:
      return running_tag(words("measures.status_in_progress"));
    case Status::done:
      return ok_tag(words("measures.status_done"));
    case Status::cancelled:
      return cancelled_tag(words("measures.status_cancelled"));
    case Status::not_stated:
      break;
  }
  return missing_tag(words("measures.status_not_stated"));
}

}  // namespace

bool results_name_steps(const model::Measure& measure) {
  return std::any_of(measure.results.begin(), measure.results.end(),
                     [&](const model::Result& r) { return names_step(measure, r); });
}

MeasureGaps gaps_of(const model::Measure& measure) {
  MeasureGaps gaps;
  gaps.responsible = measure.responsible.empty();
  gaps.period = !measure.period && measure.due.empty();
  if (measure.status == Status::planned || measure.status == Status::cancelled) return gaps;
  gaps.result = measure.results.empty();
  gaps.outcome = measure.outcomes.empty();
  gaps.evidence = measure.evidence.empty();
  gaps.problems = measure.problems.empty();
  if (!results_name_steps(measure)) return gaps;
  for (int step = 1; step <= static_cast<int>(measure.steps.size()); ++step)
    if (std::none_of(measure.results.begin(), measure.results.end(),
                     [&](const model::Result& r) { return r.step == step; }))
      gaps.steps.push_back(step);
  return gaps;
}

bool is_plan(const model::Year& year) {
  auto is_only_planned = [](const model::Measure& m) {
    return m.results.empty() && m.outcomes.empty() && m.evidence.empty() &&
           (m.status == Status::not_stated || m.status == Status::planned);
  };
  return !year.measures.empty() && std::all_of(year.measures.begin(), year.measures.end(), is_only_planned);
}

Tag status_tag(const model::Measure& measure, const Words& words) {
  const bool is_reported = measure.status == Status::not_stated && !measure.results.empty();
  if (is_reported) return ok_tag(words("measures.status_reported"));
  return stated_tag(measure.status, words);
}

Tag plan_tag(const model::Measure& measure, const Words& words) {
  if (measure.status != Status::not_stated) return stated_tag(measure.status, words);
  return missing_tag(words("measures.plan"));
}

std::vector<Tag> gap_tags(const MeasureGaps& gaps, const Words& words) {
  std::vector<Tag> out;
  if (gaps.result) out.push_back(warning_tag(words("measures.no_result")));
  if (!gaps.steps.empty()) out.push_back(warning_tag(words("measures.steps_incomplete")));
  if (gaps.outcome) out.push_back(warning_tag(words("measures.no_outcome")));
  return out;
}

Tag evidence_tag(const model::Measure& measure, const Words& words) {
  if (measure.evidence.empty()) return document_tag(words("measures.no_evidence"));
  Tag tag = document_tag(words("measures.evidence_count", {{"n", std::to_string(measure.evidence.size())}}));
  tag.kind = "run";
  return tag;
}

std::vector<TagMeaning> tag_meanings(const Words& words) {
  std::vector<TagMeaning> out;
  out.push_back({stated_tag(Status::planned, words), words("measures.means_planned")});
  out.push_back({stated_tag(Status::in_progress, words), words("measures.means_in_progress")});
  out.push_back({stated_tag(Status::done, words), words("measures.means_done")});
  out.push_back({stated_tag(Status::cancelled, words), words("measures.means_cancelled")});
  out.push_back({ok_tag(words("measures.status_reported")), words("measures.means_reported")});
  out.push_back({stated_tag(Status::not_stated, words), words("measures.means_not_stated")});
  out.push_back({warning_tag(words("measures.steps_incomplete")), words("measures.means_steps_incomplete")});
  out.push_back({warning_tag(words("measures.no_outcome")), words("measures.means_no_outcome")});
  Tag evidence = document_tag(words("measures.evidence_count", {{"n", "2"}}));
  evidence.kind = "run";
  out.push_back({std::move(evidence), words("measures.means_evidence")});
  return out;
}

}  // namespace parts
