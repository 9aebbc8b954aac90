// What a score means: what is measured, with which weights, what the target and each grade ask, how the country
// stands.
#pragma once

#include <string>
#include <vector>

#include "parts/score_panel.h"

namespace parts {

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
