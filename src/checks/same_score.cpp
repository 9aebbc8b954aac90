// same-score: the same score for two indicators of different instruments, which are measured in different ways;
// except 0 and 100. Source: report of 2566 that prints 96.82 as the lowest of both IIT and EIT.
#include "checks/shared/equal_scores.h"

namespace checks {
namespace {

using base::msg;

void check_same_score(const CheckContext& context, base::Report& report) {
  each_equal_score(context.agency, false, [&](const EqualScores& e) {
    report.warning("same-score", e.score.location,
                   msg("ตัวชี้วัด {0} ({1}) ได้ {2} เท่ากับตัวชี้วัด {3} ({4}) ทั้งที่วัดคนละแบบ",
                       "indicator {0} ({1}) has {2}, the same as indicator {3} ({4}) of another instrument",
                       {std::to_string(e.second), e.of_second.id, base::to_text(*e.score), std::to_string(e.first),
                        e.of_first.id}),
                   msg("เทียบทั้งสองตัวเลขกับเอกสารต้นฉบับ อาจคัดลอกมาจากอีกตัวชี้วัด",
                       "compare both with the official document; one may have been copied from the other"));
  });
}

constexpr Explanation same_score_explanation{
    {"คะแนนเดียวกันในสองตัวชี้วัดที่อยู่คนละเครื่องมือ (ยกเว้น 0 และ 100)",
     "the same score for two indicators of different instruments (except 0 and 100)"},
    {"ผู้ตอบคนละกลุ่มให้คะแนนตรงกันถึงทศนิยมได้ยาก มักเกิดจากการคัดลอกตัวเลข",
     "different people seldom give the same score to two decimals; a figure was probably copied"},
    "indicators: {2: 96.82, 6: 96.82}   # 2 = IIT, 6 = EIT\n",
    {"รายงานจริงปี 2566 ที่พิมพ์ค่าต่ำสุดของ IIT และ EIT เป็นตัวเลขเดียวกัน",
     "a report of 2566 that prints one figure as the lowest of both IIT and EIT"}};

}  // namespace

extern const Check same_score{"same-score", base::Severity::warning, same_score_explanation, check_same_score};

}  // namespace checks
