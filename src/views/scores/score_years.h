// The totals of an agency's years: a chart and a table of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "views/charts/figure.h"
#include "views/scores/score_panel.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"

namespace views {

struct ScoreYear {
  std::string year;
  base::Html total;
  base::ResolvedText grade;  // as stated; empty where none is
};
struct ScoreYears {
  charts::Figure figure;
  base::Html chart;  // of it
  std::vector<std::vector<Cell>> cells;
  std::optional<FigureTools> tools;
  std::vector<ScoreYear> rows;  // newest first

  bool empty() const { return chart.empty(); }
};

// Empty with fewer than three totals: the tables already show two years side by side.
ScoreYears score_years(const Context&);

// What stands below the chart; its files are added to `files`.
void put_tools(ScoreYears&, const ScoreInput&, const AgencyLinks&, std::vector<File>& files);

REFLECTED(ScoreYear);
REFLECTED(ScoreYears);

}  // namespace views
