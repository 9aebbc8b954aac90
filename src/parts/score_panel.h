// The panel at the head of the scores (total, grade, a sentence against the target, the ruler), and what a score
// means.
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
  core::Phrase grade;          // empty where there is none
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

REFLECTED(ScorePanel);

struct MeaningRow {
  std::string label;  // "IIT", "ระดับ"
  core::Html text;
};

struct ScoreMeaning {
  core::Phrase framework;
  std::vector<MeaningRow> rows;
  std::vector<std::string> remarks;  // what of it rests on no official document, where the panel does not say so
};

// Of what the year's framework states; what it does not state is left out.
ScoreMeaning score_meaning(const ScoreInput&, const ScorePanel&);

REFLECTED(MeaningRow);
REFLECTED(ScoreMeaning);

}  // namespace parts
