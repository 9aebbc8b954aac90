// Weak points and advice, each with the measures that answer it.
#pragma once

#include <string>
#include <vector>

#include "parts/links.h"
#include "parts/score_tables.h"

namespace parts {

// A measure that answers a finding.
struct ScoreAnswer {
  core::Phrase title;
  core::Url href;
  std::string year;  // "ปี 2566"; empty where it is the year of the finding
};

struct ScoreFinding {
  core::Html codes;  // "I28", "O11"; may be empty
  core::Phrase text, advice;
  core::Html text_mark, advice_mark;
  core::Html about;  // "IIT ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"; may be empty
  std::vector<ScoreAnswer> answers;
  std::optional<Tag> no_answer;  // that no measure names it, or that none is published yet
};

// Measures of the same year or the next, by questions and disclosures, by indicator where the finding has neither or
// no measure names them.
std::vector<ScoreFinding> score_findings(const ScoreInput&, const AgencyLinks&);

REFLECTED(ScoreAnswer);
REFLECTED(ScoreFinding);

}  // namespace parts
