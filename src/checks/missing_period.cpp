// missing-period: a measure with neither a period nor a due date. Source: the form of the measures report, whose
// columns are measure, steps, responsible, period, results.
#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::msg;

void check_missing_period(const CheckContext& context, base::Report& report) {
  each_measure(context.agency, report, [&](const model::Year& year, const model::Measure& measure) {
    if (measure.period || !measure.due.empty()) return;
    report.warning("missing-period", place_of(measure),
                   msg("มาตรการนี้ไม่ได้ระบุระยะเวลาหรือกำหนดแล้วเสร็จ", "this measure has neither a period nor a due date"),
                   msg("เพิ่มระยะเวลา เช่น period: {0} หรือกำหนดแล้วเสร็จ เช่น due: {0}-09-30",
                       "add a period, such as 'period: {0}', or a due date, such as 'due: {0}-09-30'",
                       {std::to_string(year.year)}));
  });
}

constexpr Explanation missing_period_explanation{
    {"มาตรการที่ไม่มีทั้งระยะเวลา (period) และกำหนดแล้วเสร็จ (due)", "a measure with neither a period nor a due date"},
    {"เมื่อไม่มีกำหนดเวลา ไม่มีใครบอกได้ว่าล่าช้าหรือไม่", "without a date nobody can say whether it is late"},
    "title: ประกาศนโยบายไม่รับของขวัญ\ndimension: process-1\nresponsible: สำนักปลัด\n",
    {"แบบรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส ช่องระยะเวลา", "the form of the measures report, column 'period'"}};

}  // namespace

extern const Check missing_period{"missing-period", base::Severity::warning, missing_period_explanation,
                                  check_missing_period};

}  // namespace checks
