// Which agencies are compared on the compare pages: those of one year and one framework.
#pragma once

#include <string>
#include <vector>

#include "model/summary.h"
#include "views/shared/context.h"

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

}  // namespace views
