// The compare pages: which agencies they compare, those of one year and one framework; and these side by side, totals
// with their plot, or where fewer than two agencies have a total, the scores that two or more share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "model/summary.h"
#include "views/shared/badges.h"
#include "views/shared/context.h"
#include "views/shared/figure_tools.h"
#include "views/shared/links.h"

namespace views {

struct Compared {
  const model::Summary* agency;
  const model::YearSummary* year;
};

struct Comparison {
  const model::Framework* framework;
  // In alphabetical order of the names in the site's language; those without a total have an assessment or none.
  // Where fewer than two have a total, all that have any score are in `without_total`: totals are not compared there.
  std::vector<Compared> with_total, without_total;
};

struct ComparedYear {
  int year = 0;                    // Buddhist Era
  std::vector<Comparison> groups;  // one a framework
};

// The years that have a compare page, ascending: those with a framework by which at least two agencies have a total,
// or any score. They point into `summaries` and the site's frameworks.
std::vector<ComparedYear> compared_years(const Site& site, const std::vector<model::Summary>& summaries);

// "compare/2565/"; "compare/" without a year, which is the newest year's page.
std::string compare_path(int year = 0);

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
  std::optional<FigureTools> tools;  // of the plots; none without them
  std::vector<File> files;           // what these lead to
};

// `all` are the agencies among which names are told apart and whose median is stated, `shown` those that the page
// lists. `path` is that of the page whose address is cited: "compare/2565/".
ComparedGroup compared_group(const Links& links, const Comparison& comparison, const Comparison& all, int year,
                             const std::string& path);

REFLECTED(ComparedScore);
REFLECTED(ComparedRow);
REFLECTED(SharedScore);
REFLECTED(ComparedGroup);

}  // namespace views
