// The totals of all years that have one, for a reader who asks whether it gets better.
#pragma once

#include <string>
#include <vector>

#include "parts/score_tables.h"

namespace parts {

struct ScoreYear {
  std::string year;
  core::Html total;
  core::Phrase grade;  // as stated; empty where none is
};
struct ScoreYears {
  core::Html chart;
  std::vector<ScoreYear> rows;  // newest first

  bool empty() const { return chart.empty(); }
};

// Empty with fewer than three totals: two years stand beside each other in the tables already.
ScoreYears score_years(const Context&);

REFLECTED(ScoreYear);
REFLECTED(ScoreYears);

}  // namespace parts
