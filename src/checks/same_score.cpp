// same-score: one score for two indicators of different instruments, which are measured in different ways; 0 and 100
// pass. Source: report of 2566 that prints 96.82 as the lowest of both IIT and EIT.
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
      const model::Instrument* other = framework.instrument_of(first->first);
      if (!first->second || *first->second.value != *score || !other || other == instrument) continue;
      report.warning("same-score", score.place,
                     say("ตัวชี้วัด {0} ({1}) ได้ {2} เท่ากับตัวชี้วัด {3} ({4}) ทั้งที่วัดคนละแบบ",
                         "indicator {0} ({1}) has {2}, the same as indicator {3} ({4}) of another instrument",
                         {std::to_string(second->first), instrument->id, core::to_text(*score),
                          std::to_string(first->first), other->id}),
                     say("เทียบทั้งสองตัวเลขกับเอกสารต้นฉบับ อาจคัดลอกมาจากอีกตัวชี้วัด",
                         "compare both with the official document; one may have been copied from the other"));
      break;
    }
  }
}

void look(const Subject& subject, core::Report& report) {
  for (const model::Year& year : subject.agency.years)
    if (year.assessment && year.framework) look_at(*year.framework, *year.assessment, report);
}

constexpr Explanation explanation{
    {"คะแนนเดียวกันในสองตัวชี้วัดที่อยู่คนละเครื่องมือ (ยกเว้น 0 และ 100)",
     "one score for two indicators of different instruments (0 and 100 pass)"},
    {"ผู้ตอบคนละกลุ่มให้คะแนนตรงกันถึงทศนิยมได้ยาก มักเกิดจากการคัดลอกตัวเลข",
     "different people seldom give the same score to two decimals; a figure was probably copied"},
    "indicators: {2: 96.82, 6: 96.82}   # 2 = IIT, 6 = EIT\n",
    {"รายงานจริงปี 2566 ที่พิมพ์ค่าต่ำสุดของ IIT และ EIT เป็นตัวเลขเดียวกัน",
     "a report of 2566 that prints one figure as the lowest of both IIT and EIT"}};

}  // namespace

extern const Check same_score;
const Check same_score{"same-score", core::Severity::warning, explanation, look};

}  // namespace checks
