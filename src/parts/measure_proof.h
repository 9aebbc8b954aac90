// What a measure's claims rest on: evidence, and the scores of the questions that it serves.
#pragma once

#include <string>
#include <vector>

#include "parts/linked.h"
#include "parts/measure_view.h"

namespace parts {

struct EvidenceRow {
  Linked link;      // its `href` is empty where it leads to nothing
  core::Html date;  // empty where none is stated
  core::Html mark;
};
std::vector<EvidenceRow> evidence_rows(const MeasureView& view);

// A question of the measure's own year that has a score.
struct ServedQuestion {
  std::string code;
  core::Phrase text;
  std::string was;     // its code of the year before, where that was another
  std::string before;  // empty where not known
  std::string score;
  std::string change;        // empty where there is none to state
  bool is_computed = false;  // the change is ours
  core::Phrase note;
  core::Html mark;
};
// Adds the footnotes of these scores as the file "assessment"; `kept` is what the footnotes point to and outlives
// them.
std::vector<ServedQuestion> served_questions(const MeasureView& view, model::Remarks& kept);

REFLECTED(EvidenceRow);
REFLECTED(ServedQuestion);

}  // namespace parts
