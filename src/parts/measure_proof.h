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
  std::string change;  // empty where there is none to state
  bool is_computed = false;  // the change is ours
  core::Phrase note;
  core::Html mark;
};
// Adds the footnotes of these scores as the file "assessment"; `kept` is what the footnotes point to and outlives them.
std::vector<ServedQuestion> served_questions(const MeasureView& view, model::Remarks& kept);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::EvidenceRow> = core::shape<parts::EvidenceRow>(
    "evidence", core::field<&parts::EvidenceRow::link>("link"), core::field<&parts::EvidenceRow::date>("date"),
    core::field<&parts::EvidenceRow::mark>("mark"));
template <>
inline const core::Shape core::shape_of<parts::ServedQuestion> = core::shape<parts::ServedQuestion>(
    "question", core::field<&parts::ServedQuestion::code>("code"), core::field<&parts::ServedQuestion::text>("text"),
    core::field<&parts::ServedQuestion::was>("was"), core::field<&parts::ServedQuestion::before>("before"),
    core::field<&parts::ServedQuestion::score>("score"), core::field<&parts::ServedQuestion::change>("change"),
    core::field<&parts::ServedQuestion::is_computed>("is_computed"),
    core::field<&parts::ServedQuestion::note>("note"), core::field<&parts::ServedQuestion::mark>("mark"));
