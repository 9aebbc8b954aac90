// instrument-mean: an instrument's score that is not the mean of its indicators, within 0.01 points.
// Source: ITA results of 2565, where IIT, EIT and OIT are the plain means of their indicators.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "model/computed_scores.h"

namespace checks {
namespace {

using base::msg;

void check_instrument_mean(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework) continue;
    for (const model::Instrument& instrument : year.framework->instruments) {
      auto stated = year.assessment->instruments.find(instrument.id);
      if (stated == year.assessment->instruments.end() || !stated->second) continue;
      auto mean = model::computed_instrument(*year.framework, instrument, year.assessment->indicators);
      if (!mean || std::abs(mean->hundredths - stated->second->hundredths) <= 1) continue;
      report_framework_rule(
          *year.framework, "instruments", report, "instrument-mean", stated->second.location,
          msg("{0} เขียนไว้ {1} แต่ค่าเฉลี่ยของตัวชี้วัดได้ {2}", "{0} is stated as {1}, but the mean of its indicators is {2}",
              {instrument.id, base::to_text(*stated->second), base::to_text(*mean)}),
          msg("ตรวจคะแนน {0} และตัวชี้วัดกับเอกสารต้นฉบับ ถ้าตัวชี้วัดถูก ให้เขียน {1}",
              "compare {0} and its indicators with the official document; if these are right, write {1}",
              {instrument.id, base::to_text(*mean)}));
    }
  }
}

constexpr Explanation instrument_mean_explanation{
    {"คะแนนเครื่องมือที่ไม่เท่ากับค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนั้น (คลาดได้ 0.01)",
     "an instrument's score that is not the mean of its indicators, within 0.01"},
    {"อย่างน้อยหนึ่งตัวเลขพิมพ์ผิด", "at least one of the figures is a typo"},
    "instruments: {IIT: 86.55}\nindicators: {1: 91.21, 2: 85.08, 3: 87.53, 4: 84.47, 5: 48.47}\n",
    {"วิธีคิดคะแนน ITA ตามกรอบการประเมินของปีนั้น", "how ITA scores are computed, by the year's framework"}};

}  // namespace

extern const Check instrument_mean{"instrument-mean", base::Severity::error, instrument_mean_explanation,
                                   check_instrument_mean};

}  // namespace checks
