// The agencies of one year and one framework side by side: totals with their plot, or where fewer than two agencies
// have a total, the scores that two or more share.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "views/portal/comparison.h"
#include "views/shared/badges.h"
#include "views/shared/links.h"

namespace views {

struct ComparedScore {
  std::string id, score;  // the score is empty where not published
};
struct ComparedRow {
  base::Html name;
  base::Url href;
  std::string suffix;  // its place, where another agency has the same name
  std::string place, total, grade;
  bool total_is_computed = false;
  base::Html plot;
  std::vector<ComparedScore> instruments;
  std::string change;  // of the total from the year before; empty where the two cannot be compared
  Badge scores;        // of an agency without a total: what it has instead
};
// A score that agencies without a common total share.
struct SharedScore {
  base::ResolvedText name;
  std::vector<ComparedRow> rows;  // the score as `total`
};
struct ComparedGroup {
  std::string id;  // every id of the group begins with it
  base::ResolvedText framework;
  std::string sentence;                  // what the chart shows
  base::Html national;                   // the year's results in the whole country, where the framework has them
  base::Html caption, key, axis;         // of the plots in the rows; empty without rows
  std::string agencies, totals;          // counts
  std::string median;                    // empty with fewer than two totals
  std::vector<std::string> instruments;  // ids: the columns after the grade
  bool has_changes = false;
  std::vector<ComparedRow> rows, without_total;
  bool has_no_totals = false;  // fewer than two agencies have one: `without_total` are all that have any score
  std::vector<SharedScore> shared;
};

// `all` are the agencies among which names are told apart and whose median is stated, `shown` those that the page
// lists.
ComparedGroup compared_group(const Links& links, const Comparison& comparison, const Comparison& all, int year);

REFLECTED(ComparedScore);
REFLECTED(ComparedRow);
REFLECTED(SharedScore);
REFLECTED(ComparedGroup);

}  // namespace views
