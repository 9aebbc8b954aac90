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

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ScoreYear> = core::shape<parts::ScoreYear>(
    "score year", core::field<&parts::ScoreYear::year>("year"), core::field<&parts::ScoreYear::total>("total"),
    core::field<&parts::ScoreYear::grade>("grade"));
template <>
inline const core::Shape core::shape_of<parts::ScoreYears> = core::shape<parts::ScoreYears>(
    "score years", core::field<&parts::ScoreYears::chart>("chart"), core::field<&parts::ScoreYears::rows>("rows"));
