// instrument-mean: an instrument's score is the mean of its indicators, within 0.01 points.
// Source: ITA results of 2565, where IIT, EIT and OIT are the plain means of their indicators.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/rule.h"
#include "model/figures.h"

namespace checks {
namespace {

using core::say;

void look(const model::Agency& agency, const model::Frameworks&, core::Report& report) {
  for (const model::Year& year : agency.years) {
    if (!year.assessment || !year.framework) continue;
    for (const model::Instrument& instrument : year.framework->instruments) {
      auto stated = year.assessment->instruments.find(instrument.id);
      if (stated == year.assessment->instruments.end() || !stated->second) continue;
      auto mean = model::computed_instrument(*year.framework, instrument, year.assessment->indicators);
      if (!mean || std::abs(mean->hundredths - stated->second->hundredths) <= 1) continue;
      report_rule(
          *year.framework, "instruments", report, "instrument-mean", stated->second.place,
          say("{0} เขียนไว้ {1} แต่ค่าเฉลี่ยของตัวชี้วัดได้ {2}", "{0} is stated as {1}, but its indicators have a mean of {2}",
              {instrument.id, core::to_text(*stated->second), core::to_text(*mean)}),
          say("ตรวจคะแนน {0} และตัวชี้วัดกับเอกสารต้นฉบับ ถ้าตัวชี้วัดถูก ให้เขียน {1}",
              "compare {0} and its indicators with the official document; if these are right, write {1}",
              {instrument.id, core::to_text(*mean)}));
    }
  }
}

}  // namespace

extern const Check instrument_mean;
const Check instrument_mean{"instrument-mean", look};

}  // namespace checks
