// tied-score: one score for two indicators of one instrument; 0 and 100 pass. Means of many answers are seldom equal
// to two decimals. Source: a report of 2565 that gives two indicators of IIT 84.47 and ranks them ninth and tenth.
#include "checks/checks.h"

namespace checks {
namespace {

using core::say;

constexpr std::int32_t nothing = 0, everything = 100'00;  // in hundredths

void look_at(const model::Framework& framework, const model::Assessment& assessment, core::Report& report) {
  for (auto second = assessment.indicators.begin(); second != assessment.indicators.end(); ++second) {
    const model::Score& score = second->second;
    const model::Instrument* instrument = framework.instrument_of(second->first);
    if (!score || !instrument || score->hundredths == nothing || score->hundredths == everything) continue;
    for (auto first = assessment.indicators.begin(); first != second; ++first) {
      if (!first->second || *first->second.value != *score || framework.instrument_of(first->first) != instrument)
        continue;
      report.note(
          "tied-score", score.place,
          say("ตัวชี้วัด {0} ได้ {1} เท่ากับตัวชี้วัด {2} ใน {3} เดียวกัน",
              "indicator {0} has {1}, the same as indicator {2} of {3}",
              {std::to_string(second->first), core::to_text(*score), std::to_string(first->first), instrument->id}),
          say("เป็นไปได้ แต่ควรเทียบกับเอกสารต้นฉบับ", "that can be; compare both with the official document"));
      break;
    }
  }
}

void look(const Subject& subject, core::Report& report) {
  for (const model::Year& year : subject.agency.years)
    if (year.assessment && year.framework) look_at(*year.framework, *year.assessment, report);
}

constexpr Explanation explanation{
    {"คะแนนเดียวกันในสองตัวชี้วัดของเครื่องมือเดียวกัน (ยกเว้น 0 และ 100)",
     "one score for two indicators of one instrument (0 and 100 pass)"},
    {"ค่าเฉลี่ยของคำตอบจำนวนมากเท่ากันถึงทศนิยมสองตำแหน่งได้ยาก อาจคัดลอกตัวเลขผิดช่อง",
     "means of many answers are seldom equal to two decimals; a figure may have been copied into the wrong place"},
    "indicators: {4: 84.47, 5: 84.47}   # IIT\n",
    {"รายงานจริงปี 2565 ที่ให้สองตัวชี้วัดของ IIT ได้ 84.47 เท่ากัน", "a report of 2565 that gives two indicators of IIT 84.47"}};

}  // namespace

extern const Check tied_score;
const Check tied_score{"tied-score", core::Severity::note, explanation, look};

}  // namespace checks
