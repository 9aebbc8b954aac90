// What became of each weak point that an assessment found: what was promised, what was reported, what proves it, and
// the next score.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "views/history/score_series.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

struct StoryStep {
  std::string label;  // "คำสัญญา"
  bool is_there = false;
  std::vector<base::Html> lines;
  std::string none;  // what there is instead of lines: "ยังไม่มี"
};

struct Story {
  base::Html heading;  // "I28 การทำงานต้านทุจริตภายในหน่วยงาน"
  std::vector<StoryStep> steps;
};

// How far the weak points of one or more years have come.
struct StoryCounts {
  int findings = 0, answered = 0, reported = 0, proven = 0, scored = 0;
};

// The remarks of the agency's assessments and measures, for the marks of what the page shows.
void add_footnotes(Footnotes&, const model::Agency&);
// Of a score; empty where its assessment prints nothing else.
base::Html mark_of_score(Footnotes&, const SeriesPoint&);

struct StoryInput {
  const AgencyLinks& links;
  const std::vector<ScoreSeries>& indicators;
  const std::vector<ScoreSeries>& questions;
  Footnotes& footnotes;  // with what add_footnotes() adds

  const Context& context() const { return links.context(); }
  const base::Translations& words() const { return links.context().words(); }
};

// Of the year's findings but those that head others, in their order. Adds to `counts`.
std::vector<Story> stories_of(const StoryInput&, const model::Year&, StoryCounts& counts);

// "+3.07 (คำนวณ)", "+3.07" where the source states it; "≠ เทียบกับปี 2565 ตรง ๆ ไม่ได้"; empty of a first point.
base::Html change_html(const ScoreSeries&, std::size_t point, const base::Translations&);

REFLECTED(StoryStep);
REFLECTED(Story);

}  // namespace views
