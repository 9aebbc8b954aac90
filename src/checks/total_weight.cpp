// total-weight: a total that is not the weighted sum of the instruments, within 0.01 points: of unrounded means where
// all indicators are given, else of the stated instruments. Source: ITA results of 2565 (30, 30, 40 percent).
#include <cstdlib>

#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "model/computed_scores.h"

namespace checks {
namespace {

using base::msg;

void check_total_weight(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework || !year.assessment->total) continue;
    const model::Assessment& a = *year.assessment;
    auto sum = model::computed_total(*year.framework, a.instruments, a.indicators);
    if (!sum || std::abs(sum->hundredths - a.total->hundredths) <= 1) continue;
    report_framework_rule(
        *year.framework, "weights", report, "total-weight", a.total.location,
        msg("คะแนนรวมเขียนไว้ {0} แต่ถ่วงน้ำหนักแล้วได้ {1}", "the total is stated as {0}, but the weighted sum is {1}",
            {base::to_text(*a.total), base::to_text(*sum)}),
        msg("ตรวจคะแนนรวมและคะแนนของแต่ละเครื่องมือกับเอกสารต้นฉบับ",
            "compare the total and the instruments with the official document"));
  }
}

constexpr Explanation total_weight_explanation{
    {"คะแนนรวมที่ไม่เท่ากับผลรวมถ่วงน้ำหนักของเครื่องมือ (คลาดได้ 0.01)",
     "a total that is not the weighted sum of the instruments, within 0.01"},
    {"คะแนนรวมคือตัวเลขที่ทุกคนอ้างต่อ", "the total is the figure that everyone quotes"},
    "total: 92.96\ninstruments: {IIT: 86.55, EIT: 89.98, OIT: 97.50}\n",
    {"น้ำหนักในกรอบการประเมินของปีนั้น (weight)", "the weights of the year's framework"}};

}  // namespace

extern const Check total_weight{"total-weight", base::Severity::error, total_weight_explanation, check_total_weight};

}  // namespace checks
