// Scores of one year as rows for tables, and what they were the year before.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/agency.h"
#include "model/computed_scores.h"
#include "model/scores_before.h"
#include "views/charts/stand_alone.h"
#include "views/shared/badges.h"
#include "views/shared/context.h"
#include "views/shared/data_table.h"
#include "views/shared/footnotes.h"

namespace views {

// The name by which Footnotes know the year's assessment.
inline constexpr std::string_view assessment_file = "assessment";

// What the tables are made of. The framework is that of the year.
struct ScoreInput {
  const Context& context;
  const model::Year& year;  // with an assessment and a framework
  const model::ScoresBefore& before;
  Footnotes& footnotes;  // has the assessment's remarks as `assessment_file`

  const model::Assessment& assessment() const { return *year.assessment; }
  const model::Framework& framework() const { return *year.framework; }
  base::Html mark(std::string_view key) const { return footnotes.mark(assessment_file, key); }
};

// What one row says of one thing: cells are markup, since a figure may be computed, footnoted or not published.
struct ScoreRow {
  std::string code;  // "IIT", "4", "E7"; may be empty
  std::string was;   // the question's code of the year before
  base::ResolvedText name;
  base::Html mark;         // of what is not a figure
  base::Html scored_by;    // of an instrument, in plain words; may be empty
  std::string instrument;  // of an indicator: "IIT"
  base::Html before, score, change;
  std::string weight;               // "30%"
  std::string points;               // what the instrument adds to the total
  std::optional<Badge> below;       // "ต่ำกว่า 85"
  std::optional<Badge> not_strict;  // two years that cannot be compared, or perhaps not
  std::string stated_change;        // of such years, as the source states it: "+60.67"
  bool higher_is_better = false;    // said where the name reads as if it were not
  base::ResolvedText note;
  base::Html plot;  // with WithPlots
};
struct ScoreGroup {
  base::ResolvedText heading;  // a dimension; may be empty
  std::vector<ScoreRow> rows;
};
struct ScoreTable {
  std::string year, year_before;
  bool has_before = false;
  bool has_weights = false;
  bool changes_are_computed = false;
  std::vector<ScoreGroup> groups;
  ScoreRow total;  // of instruments

  // With WithPlots: what the plots in the rows share. Empty where no row has a mark.
  std::string id;    // of the heading that names the table
  std::string what;  // "ตัวชี้วัด": heads the rows
  bool is_grouped = false;
  base::Html caption, key, axis;
  charts::Rows plots;                    // as they are drawn, with
  std::vector<charts::RowTexts> texts;   // what stands beside them,
  std::vector<std::vector<Cell>> cells;  // and their figures: columns::plots
  std::vector<ScoreRow> unpublished;     // then not among the rows: nothing is known of them
  std::string unpublished_count;         // "ยังไม่เผยแพร่ 6 ตัวชี้วัด"

  bool empty() const { return groups.empty(); }
};

enum class WithPlots : unsigned char { no, yes };

// Of the data of one chart.
namespace columns {
inline constexpr Column plots[] = {"fiscal_year_be", "code",           "name_th",    "name_en",
                                   "score",          "previous_score", "comparable", "target"};
inline constexpr Column totals[] = {"fiscal_year_be", "total", "total_is_computed", "target"};
}  // namespace columns

// Empty where not one instrument has a score, stated or computed.
ScoreTable instrument_table(const ScoreInput&);
// With plots high to low, ties by number, those without a score last; without them, for paper, by number. Empty where
// none has a score.
ScoreTable indicator_table(const ScoreInput&, WithPlots = WithPlots::no);
// By dimension in the framework's order, high to low; empty without questions.
ScoreTable question_table(const ScoreInput&, WithPlots = WithPlots::no);

// Whether a high score of what has this name could be taken for a bad one: "การเรียกรับสินบน", but not
// "การป้องกันการทุจริต".
bool reads_negative(std::string_view name);

// Who gives the score: "เจ้าหน้าที่ให้คะแนน"; empty where it is not known.
base::Html scored_by_html(const model::Instrument&, const base::Translations&);

// "91.96", marked where it is computed; "ยังไม่เผยแพร่" where there is none.
base::Html score_html(const model::Figure&, const base::Translations&, const base::Html& mark = {});

// The dimension's place in the framework's list; after all of them where it is not there.
std::size_t place_of_dimension(const model::Framework&, std::string_view id);

REFLECTED(ScoreRow);
REFLECTED(ScoreGroup);
REFLECTED(ScoreTable);

}  // namespace views
