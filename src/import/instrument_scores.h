// The scores of instruments, which some tables print as points of the total: 31.20 of 40.
#pragma once

#include <string>
#include <vector>

#include "import/draft.h"
#include "import/grid.h"
#include "import/score_labels.h"

namespace importing {

std::string score_text(const Cell& cell);  // "91.96"; empty where the cell holds no score

// The scores of the year, or of the one before.
YamlValue& scores_of(Importing& in, bool of_year_before);

class InstrumentScores {
 public:
  InstrumentScores(Importing& in, const model::Framework& framework, const Grid& grid)
      : in_(in), framework_(framework), grid_(grid) {}

  void add(const ScoreLabel& label, Cell& cell, bool is_previous);
  // Puts all into the draft. Weighted points are divided where that is exact, and said; else left. Never in silence.
  void take();

 private:
  struct Printed {
    ScoreLabel label;
    Cell* cell;
    bool is_previous;
  };
  int weight_of(const ScoreLabel& label) const;  // 0 where it has none
  bool may_be_points(const ScoreLabel& label, const Cell& cell) const;
  void settle_points(bool is_previous);

  Importing& in_;
  const model::Framework& framework_;
  const Grid& grid_;
  std::vector<Printed> points_, scores_;
};

}  // namespace importing
