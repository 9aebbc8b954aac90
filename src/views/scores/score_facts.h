// What a reader wants to know of a year's scores besides the tables: three figures, what is published at all, weak
// points with the measures that answer them, and the results of the whole country.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "base/translations.h"
#include "model/framework.h"
#include "views/scores/score_panel.h"
#include "views/scores/score_tables.h"
#include "views/shared/links.h"

namespace views {

// One sentence together: "8" and "จาก 10 ตัวชี้วัดถึงเกณฑ์ 85".
struct ScoreFact {
  std::string value;
  base::Html text;
};

// At target n of m, largest rise, falls; without a year before the highest and the lowest. None without indicators.
std::vector<ScoreFact> score_facts(const ScoreInput&);

// "8 จาก 10 ตัวชี้วัดถึงเกณฑ์ 85 (คำนวณ)". `kind`: "indicators", "indicators_published" or "questions_published".
ScoreFact at_target_fact(std::size_t reached, std::size_t all, std::string_view kind, base::Points target,
                         const base::Translations&);

// What the assessment states, "คะแนน 4 จาก 10 ตัวชี้วัด และคะแนนรายข้อ 4 ข้อ"; empty where it states nothing.
std::string what_is_published(const ScoreInput&);
// Of total, grade, instruments and indicators those that are neither stated nor computed; empty where none is.
std::string what_is_missing(const ScorePanel&, const ScoreTable& instruments, const ScoreTable& indicators,
                            const base::Translations&);

// One sentence for search engines and shared links: the total, or what is published.
std::string score_description(const ScoreInput&, const ScorePanel&);

REFLECTED(ScoreFact);

// A measure that answers a finding.
struct ScoreAnswer {
  base::ResolvedText title;
  base::Url href;
  std::string year;  // "ปี 2566"; empty where it is the year of the finding
};

struct ScoreFinding {
  base::Html codes;  // "I28", "O11"; may be empty
  base::ResolvedText text, advice;
  base::Html text_mark, advice_mark;
  base::Html about;  // "IIT ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"; may be empty
  bool is_part = false;  // of the indicator that the finding before it is about
  std::vector<ScoreAnswer> answers;
  std::optional<Badge> no_answer;  // that no measure names it, or that none is published yet
};

// Measures of the same year or the next, by questions and disclosures, by indicator where the finding has neither or
// no measure names them.
std::vector<ScoreFinding> score_findings(const ScoreInput&, const AgencyLinks&);

REFLECTED(ScoreAnswer);
REFLECTED(ScoreFinding);

// "ทั่วประเทศ 8,303 หน่วยงาน คะแนนเฉลี่ย 87.57 ถึงเกณฑ์ร้อยละ 70.52 (คำนวณ)"; its source is a footnote, or stands behind it
// where the page has none. Empty where nothing is stated.
base::Html national_average_html(const model::Framework&, const base::Translations&, Footnotes* = nullptr);

}  // namespace views
