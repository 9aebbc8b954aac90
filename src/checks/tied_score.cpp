// tied-score: the same score for two indicators of one instrument; except 0 and 100. Means of many answers are seldom
// equal to two decimals. Source: a report of 2565 that gives two indicators of IIT 84.47 and ranks them ninth and
// tenth.
#include "checks/shared/equal_scores.h"

namespace checks {
namespace {

using base::msg;

void check_tied_score(const CheckContext& context, base::Report& report) {
  each_equal_score(context.agency, true, [&](const EqualScores& e) {
    report.note("tied-score", e.score.location,
                msg("ตัวชี้วัด {0} ได้ {1} เท่ากับตัวชี้วัด {2} ใน {3} เดียวกัน",
                    "indicator {0} has {1}, the same as indicator {2} of {3}",
                    {std::to_string(e.second), base::to_text(*e.score), std::to_string(e.first), e.of_second.id}),
                msg("เป็นไปได้ แต่ควรเทียบกับเอกสารต้นฉบับ", "this is possible; compare both with the official document"));
  });
}

constexpr Explanation tied_score_explanation{
    {"คะแนนเดียวกันในสองตัวชี้วัดของเครื่องมือเดียวกัน (ยกเว้น 0 และ 100)",
     "the same score for two indicators of one instrument (except 0 and 100)"},
    {"ค่าเฉลี่ยของคำตอบจำนวนมากเท่ากันถึงทศนิยมสองตำแหน่งได้ยาก อาจคัดลอกตัวเลขผิดช่อง",
     "means of many answers are seldom equal to two decimals; a figure may have been copied into the wrong place"},
    "indicators: {4: 84.47, 5: 84.47}   # IIT\n",
    {"รายงานจริงปี 2565 ที่ให้สองตัวชี้วัดของ IIT ได้ 84.47 เท่ากัน", "a report of 2565 that gives two indicators of IIT 84.47"}};

}  // namespace

extern const Check tied_score{"tied-score", base::Severity::note, tied_score_explanation, check_tied_score};

}  // namespace checks
