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

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ScoreAnswer> = core::shape<parts::ScoreAnswer>(
    "score answer", core::field<&parts::ScoreAnswer::title>("title"), core::field<&parts::ScoreAnswer::href>("href"),
    core::field<&parts::ScoreAnswer::year>("year"));
template <>
inline const core::Shape core::shape_of<parts::ScoreFinding> = core::shape<parts::ScoreFinding>(
    "score finding", core::field<&parts::ScoreFinding::codes>("codes"),
    core::field<&parts::ScoreFinding::text>("text"), core::field<&parts::ScoreFinding::advice>("advice"),
    core::field<&parts::ScoreFinding::text_mark>("text_mark"),
    core::field<&parts::ScoreFinding::advice_mark>("advice_mark"), core::field<&parts::ScoreFinding::about>("about"),
    core::field<&parts::ScoreFinding::answers>("answers"), core::field<&parts::ScoreFinding::no_answer>("no_answer"));
