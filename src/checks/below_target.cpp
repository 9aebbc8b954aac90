// below-target: an indicator or instrument below the target of its year. Source: the framework's `target`
// (85 points by the national master plan).
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void compare_with_target(const model::Score& score, base::Points target, std::string_view what_th,
                         std::string_view what, base::Report& report) {
  if (!score || *score >= target) return;
  report.note("below-target", score.location,
              msg("{0}ได้ {2} ต่ำกว่าเป้าหมาย {3}", "{1} scored {2}, below the target of {3}",
                  {what_th, what, base::to_text(*score), base::to_short_text(target)}),
              msg("ถ้าคะแนนถูกแล้วไม่ต้องแก้ไฟล์นี้ ควรมีมาตรการที่แก้จุดนี้",
                  "if the score is right, leave it; a measure should address this point"));
}

void check_below_target(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework || !year.framework->target) continue;
    const base::Points target = *year.framework->target;
    for (const auto& [id, score] : year.assessment->instruments)
      compare_with_target(score, target, std::string(id) + " ", id, report);
    for (const auto& [id, score] : year.assessment->indicators) {
      const std::string number = std::to_string(id);
      compare_with_target(score, target, "ตัวชี้วัด " + number + " ", "indicator " + number, report);
    }
  }
}

constexpr Explanation below_target_explanation{
    {"ตัวชี้วัดหรือเครื่องมือที่ได้คะแนนต่ำกว่าเป้าหมายของปี", "an indicator or instrument below the target of its year"},
    {"เป็นจุดที่หน่วยงานต้องมีมาตรการแก้ไข", "these are the points that the agency's measures have to address"},
    "indicators: {4: 84.47}   # target: 85\n",
    {"เป้าหมาย (target) ของกรอบการประเมินปีนั้น: 85 คะแนน ตามแผนแม่บทประเด็นที่ 21",
     "the target of the year's framework: 85 points, by issue 21 of the national master plan"}};

}  // namespace

extern const Check below_target{"below-target", base::Severity::note, below_target_explanation, check_below_target};

}  // namespace checks
