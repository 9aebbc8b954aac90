// Scores of one thing year after year, and which of them can be compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/agency.h"
#include "views/charts/year_slope.h"

namespace views {

struct SeriesPoint {
  int year = 0;      // Buddhist Era
  std::string code;  // of the indicator or question in that year; empty of totals
  base::Points score;
  std::optional<base::Points> target;
  bool is_computed = false;
  bool is_other = false;                      // cannot be compared with the point before
  std::optional<base::Points> stated_change;  // since the point before, as the source has it
  int stated_in = 0;                          // the year whose assessment states it, Buddhist Era, and
  std::string key;                            // where: "previous.indicators.4"; empty where it is computed
};

struct ScoreSeries {
  base::LocalizedText name;         // of the newest year
  std::vector<SeriesPoint> points;  // ascending by year

  // Since the year before; nothing where there is none, or they cannot be compared.
  std::optional<base::Points> change_of(std::size_t point) const;
};

// Of every year with a score, its own or what a year's assessment states of the year before. Two years whose
// frameworks differ in method cannot be compared.
ScoreSeries total_series(const model::Agency&);
std::vector<ScoreSeries> indicator_series(const model::Agency&);
// A question goes on under the code that it has in the next year.
std::vector<ScoreSeries> question_series(const model::Agency&);

// A point of a series; null series where none has it.
struct SeriesPlace {
  const ScoreSeries* series = nullptr;
  std::size_t point = 0;
};
SeriesPlace find_point(const std::vector<ScoreSeries>&, int year, const std::string& code);

// The chart of a series: its line breaks where a point cannot be compared with the one before.
charts::YearSlopeData slope_of(const ScoreSeries&);

}  // namespace views
