// What an agency's home shows: of its scores the newest total, what is published of a newer year, what is below
// target; and the list of its sections, each with one line and a badge: what can be looked up, and what cannot.
#pragma once

#include <string>
#include <vector>

#include "base/reflect.h"
#include "views/scores/score_facts.h"
#include "views/shared/badges.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

struct BelowTarget {
  base::Html name, score;
};

struct HomeScores {
  // The newest year with a total or a grade, else the newest with any score; may be null.
  const model::Year* year = nullptr;
  ScorePanel panel;                  // empty where that year has neither
  std::string description;           // one sentence; empty without a year
  std::string newer_heading, newer;  // what a year without a total has: of the year, or of a newer one; may be empty
  base::Url newer_href;
  std::string newer_label;
  std::vector<ScoreFact> facts;  // instruments, indicators at target
  std::vector<BelowTarget> below;
  std::string below_sentence;  // how many of what is published are below target; empty where it cannot be said
  int findings = 0;
  base::Url href, meaning, findings_href;  // of the year's page, and of the place on it that tells more
  model::Annotations remarks;              // of the year, on figures that the home shows: its footnotes point to them
};

// Adds the footnotes on the year's figures as the file `assessment_file`; the result outlives `footnotes`.
HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes);

struct HomeSection {
  std::string title;
  base::Url href;
  std::string line;
  Badge tag;
  bool is_published = false;
};

// Those with data first, then those without: these stay in the list as "ยังไม่เผยแพร่", which is the point of the site.
// Of kinds that have a page a year, the newest year. A report that does not exist is left out.
std::vector<HomeSection> home_sections(const AgencyLinks& links);

REFLECTED(BelowTarget);
REFLECTED(HomeSection);

}  // namespace views
