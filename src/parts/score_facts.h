// What a reader wants first of a year's scores: three figures of the indicators, and what is published at all.
#pragma once

#include <string>
#include <vector>

#include "parts/score_panel.h"

namespace parts {

struct ScoreFact {
  std::string label;  // "เพิ่มมากที่สุด"
  std::string value;  // "+36.50"
  core::Html small;   // "คุณภาพการดำเนินงาน"
};

// At target n of m, largest rise, falls; without a year before the highest and the lowest. None without indicators.
std::vector<ScoreFact> score_facts(const ScoreInput&);

// What the assessment states, "คะแนน 4 จาก 10 ตัวชี้วัด และคะแนนรายข้อ 4 ข้อ"; empty where it states nothing.
std::string what_is_published(const ScoreInput&);
// Of total, grade, instruments and indicators those that are neither stated nor computed; empty where none is.
std::string what_is_missing(const ScorePanel&, const ScoreTable& instruments, const ScoreTable& indicators,
                            const core::Words&);

// One sentence for search engines and shared links: the total, or what is published.
std::string score_description(const ScoreInput&, const ScorePanel&);

REFLECTED(ScoreFact);

}  // namespace parts
