// What was to be done and what came of it: steps with their results, results, outcomes and other texts of a measure.
#pragma once

#include <vector>

#include "parts/measure_view.h"

namespace parts {

// A text of the content with the marks of its footnotes.
struct MarkedText {
  core::Html text;
  core::Html mark;
};

struct ResultText {
  core::Html text;
  core::Html mark;
  core::Html date;  // empty where none is stated
};

struct StepText {
  core::Html text;
  core::Html mark;
  std::vector<ResultText> results;  // that name the step
};

struct MeasureReport {
  bool is_by_step = false;  // results name their step and stand beside it
  std::vector<StepText> steps;
  std::vector<ResultText> results;  // those that name no step
  std::vector<MarkedText> outcomes;
};
MeasureReport measure_report(const MeasureView& view);

MarkedText marked_text(const MeasureView& view, const model::Prose& prose, std::string_view key);

REFLECTED(MarkedText);
REFLECTED(ResultText);
REFLECTED(StepText);
REFLECTED(MeasureReport);

}  // namespace parts
