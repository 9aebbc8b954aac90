// The panel at the head of the scores (total, grade, a sentence against the target, the ruler), and what a score
// means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "views/charts/figure.h"
#include "views/scores/score_tables.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"

namespace views {

// The mean of the whole country, as the framework states it; absent where it is none of 0 to 100.
std::optional<base::Points> mean_of_country(const model::Framework&);

struct ScorePanel {
  std::string heading;  // "คะแนนรวม ปี 2565"
  std::string total;    // "91.96"; empty where there is none
  bool is_computed = false;
  base::Html total_mark;
  base::ResolvedText grade;    // empty where there is none
  bool grade_is_long = false;  // a word, not a letter
  base::Html grade_mark;
  std::string verdict;  // against the target
  std::string since;    // against the year before
  std::string stale;    // that it is no news; where the page does not say so elsewhere
  base::Html ruler;
  std::vector<std::string> remarks;  // what of it is computed or unverified, in sentences

  bool empty() const { return total.empty() && grade.empty(); }
};

// A grade that the agency does not state is not worked out, and no band of the ruler is its own then.
ScorePanel score_panel(const ScoreInput&);

// The totals of an agency's years: a chart and a table of them.
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

REFLECTED(ScorePanel);

struct MeaningRow {
  std::string label;  // "IIT", "ระดับ"
  base::Html text;
};

struct ScoreMeaning {
  base::ResolvedText framework;
  std::vector<MeaningRow> rows;
  std::vector<std::string> remarks;  // what of it rests on no official document, where the panel does not say so
};

// Instruments, target, grades and the country's results, of what the framework states.
std::vector<MeaningRow> meaning_rows(const model::Framework&, const base::Translations&);

// Of what the year's framework states; what it does not state is left out.
ScoreMeaning score_meaning(const ScoreInput&, const ScorePanel&);

REFLECTED(MeaningRow);
REFLECTED(ScoreMeaning);
REFLECTED(ScoreYear);
REFLECTED(ScoreYears);

}  // namespace views
