// total-bounds: with some scores not given, a total below the least or above the most that it can be, within 0.01
// points. Source: the weights of the framework's year; what is missing is at least 0 and at most 100.
#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "model/computed_scores.h"

namespace checks {
namespace {

using base::msg;

void check_total_bounds(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework || !year.assessment->total) continue;
    const model::Assessment& a = *year.assessment;
    const auto bounds = model::possible_total(*year.framework, a);
    if (!bounds || bounds->allows(*a.total)) continue;
    report_framework_rule(
        *year.framework, "weights", report, "total-bounds", a.total.location,
        msg("คะแนนรวมเขียนไว้ {0} แต่จากคะแนนที่มี เป็นได้ตั้งแต่ {1} ถึง {2} เท่านั้น",
            "the total is stated as {0}, but with the scores that are given it can only be {1} to {2}",
            {base::to_text(*a.total), base::to_text(bounds->least), base::to_text(bounds->most)}),
        msg("ตรวจคะแนนรวมและคะแนนของแต่ละเครื่องมือกับเอกสารต้นฉบับ",
            "compare the total and the instruments with the official document"));
  }
}

constexpr Explanation total_bounds_explanation{
    {"คะแนนรวมที่เป็นไปไม่ได้ แม้ยังไม่มีคะแนนบางเครื่องมือ", "a total that cannot be, though some scores are not given"},
    {"คะแนนรวมคือตัวเลขที่ทุกคนอ้างต่อ", "the total is the figure that everyone quotes"},
    "total: 98.04\ninstruments: {EIT: 28.04, OIT: 100.00}   # weights 30 and 40; IIT, 30, is not given\n",
    {"น้ำหนักในกรอบการประเมินของปีนั้น (weight)", "the weights of the year's framework"}};

}  // namespace

extern const Check total_bounds{"total-bounds", base::Severity::error, total_bounds_explanation, check_total_bounds};

}  // namespace checks
