// The panel at the head of the scores: total, grade, a sentence against the target, the ruler.
#pragma once

#include <string>
#include <vector>

#include "parts/score_tables.h"

namespace parts {

struct ScorePanel {
  std::string heading;  // "คะแนนรวม ปี 2565"
  std::string total;    // "91.96"; empty where there is none
  bool is_computed = false;
  core::Html total_mark;
  core::Phrase grade;  // empty where there is none
  bool grade_is_long = false;  // a word, not a letter
  core::Html grade_mark;
  std::string verdict;  // against the target
  std::string since;    // against the year before
  core::Html ruler;
  std::vector<std::string> remarks;  // what of it is computed or unverified, in sentences

  bool empty() const { return total.empty() && grade.empty(); }
};

// A grade that the agency does not state is not worked out, and no band of the ruler is its own then.
ScorePanel score_panel(const ScoreInput&);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ScorePanel> = core::shape<parts::ScorePanel>(
    "score panel", core::field<&parts::ScorePanel::heading>("heading"),
    core::field<&parts::ScorePanel::total>("total"), core::field<&parts::ScorePanel::is_computed>("is_computed"),
    core::field<&parts::ScorePanel::total_mark>("total_mark"), core::field<&parts::ScorePanel::grade>("grade"),
    core::field<&parts::ScorePanel::grade_is_long>("grade_is_long"),
    core::field<&parts::ScorePanel::grade_mark>("grade_mark"), core::field<&parts::ScorePanel::verdict>("verdict"),
    core::field<&parts::ScorePanel::since>("since"), core::field<&parts::ScorePanel::ruler>("ruler"),
    core::field<&parts::ScorePanel::remarks>("remarks"));
