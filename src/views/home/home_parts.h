// The parts of an agency's home: what it says of the scores, and the list of its pages with what they hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/scores/answer_facts.h"
#include "views/scores/score_facts.h"
#include "views/shared/badges.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

struct BelowTarget {
  base::Html name, score;
};

// Of the newest year with a total or a grade, else of the newest with any score. Each figure is said once: in a
// sentence, in the panel, or among the facts.
struct HomeScores {
  const model::Year* year = nullptr;  // null without any result
  ScorePanel panel;                   // without the verdict; empty where the year has neither total nor grade
  PlainFacts facts_in_words;
  std::string stale;                 // that it is no news; may be empty
  std::string description;           // one sentence; empty without a year
  std::string newer_heading, newer;  // what a newer year without a total has; may be empty
  base::Url newer_href;
  std::string newer_label;
  std::vector<ScoreFact> facts;    // instruments; where there is no panel and they are few, the scores one by one
  std::vector<BelowTarget> below;  // the lowest first
  int findings = 0;
  base::Url href, meaning, findings_href;  // of the year's page, and of the place on it that tells more
  model::Annotations remarks;              // of the year, on figures that the home shows: its footnotes point to them
};

// Adds the footnotes on the year's figures as the file `assessment_file`; the result outlives `footnotes`.
HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes);

// "คะแนนรวม ระดับ และคะแนน 10 ตัวชี้วัด"; empty where the year has no scores.
std::string scores_published(const Context&, const model::Year&);

struct HomeSection {
  std::string title;
  base::Url href;
  std::string line;
  std::optional<Badge> tag;  // where something is missing or old
  bool is_published = false;
};

// Those with data first, then those without: these stay in the list as "ยังไม่เผยแพร่", which is the point of the site.
// Of kinds that have a page a year, the newest year. A report that does not exist is left out.
std::vector<HomeSection> home_sections(const AgencyLinks& links);

REFLECTED(BelowTarget);
REFLECTED(HomeSection);

}  // namespace views
