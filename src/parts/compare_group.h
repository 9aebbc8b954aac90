// What a compare page says of the agencies of one year and framework: chart, table, median, and who has no total.
#pragma once

#include <string>
#include <vector>

#include "parts/comparison.h"
#include "parts/links.h"
#include "parts/tags.h"

namespace parts {

struct ComparedScore {
  std::string score;  // empty where not published
};
struct ComparedRow {
  core::Html name;
  core::Url href;
  std::string suffix;  // its place, where another agency has the same name
  std::string type, place, total, grade;
  std::vector<ComparedScore> instruments;
  Tag scores;  // of an agency without a total: what it has instead
};
struct ComparedGroup {
  std::string id;  // every id of the group begins with it
  core::Phrase framework;
  std::string sentence;                  // what the chart shows, or that one total is all there is
  core::Html national;                   // the year's results in the whole country, where the framework has them
  core::Html chart;                      // empty with fewer than two totals
  std::string agencies, totals;          // counts
  std::string median;                    // empty with fewer than two totals
  std::vector<std::string> instruments;  // ids: the columns behind the grade
  std::vector<ComparedRow> rows, without_total;
};
// `all` are the agencies among which names are told apart and whose median is stated, `shown` those that the page
// lists.
ComparedGroup compared_group(const Links& links, const Comparison& shown, const Comparison& all, int year);

// The median of the totals; empty with fewer than two.
std::string median_text(const Comparison& comparison);

REFLECTED(ComparedScore);
REFLECTED(ComparedRow);
REFLECTED(ComparedGroup);

}  // namespace parts
