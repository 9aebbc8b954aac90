// What an agency's home says of its scores: the newest total, what is published of a newer year, what is below
// target.
#pragma once

#include <string>
#include <vector>

#include "core/shape.h"
#include "parts/links.h"
#include "parts/score_facts.h"

namespace parts {

struct BelowTarget {
  core::Html name, score;
};

struct HomeScores {
  const model::Year* year =
      nullptr;              // the newest with a total or a grade, else the newest with any score; may be null
  ScorePanel panel;         // empty where that year has neither
  std::string description;  // one sentence; empty without a year
  std::string newer_heading, newer;  // what a year without a total has: of the year, or of a newer one; may be empty
  core::Url newer_href;
  std::string newer_label;
  std::vector<ScoreFact> facts;  // instruments, indicators at target
  std::vector<BelowTarget> below;
  std::string below_sentence;  // how many of what is published are below target; empty where it cannot be said
  int findings = 0;
  core::Url href, meaning, findings_href;  // of the year's page, and of the place on it that tells more
};

// `footnotes` know that year's remarks as `assessment_file` (see home_remarks).
HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes);

// Of the remarks of the year that home_scores shows, those on figures that the home shows.
model::Remarks home_remarks(const Context& context);

// "คะแนนรวม ระดับ และคะแนน 10 ตัวชี้วัด"; empty where the year has no scores.
std::string scores_published(const Context& context, const model::Year& year);
// Total, grade, and the scores of all instruments and indicators, stated or computed. Requires an assessment.
bool has_all_scores(const model::Year& year);

REFLECTED(BelowTarget);

}  // namespace parts
