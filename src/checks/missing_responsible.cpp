// missing-responsible: a measure that names nobody who is responsible. Source: the form of the measures report, whose
// columns are measure, steps, responsible, period, results.
#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::msg;

void check_missing_responsible(const CheckContext& context, base::Report& report) {
  each_measure(context.agency, report, [&](const model::Year&, const model::Measure& measure) {
    if (!measure.responsible.empty()) return;
    report.warning("missing-responsible", place_of(measure),
                   msg("มาตรการนี้ไม่ได้ระบุผู้รับผิดชอบ", "this measure does not say who is responsible"),
                   msg("เพิ่มชื่อสำนักหรือกอง เช่น responsible: สำนักปลัด", "add the unit, such as 'responsible: สำนักปลัด'"));
  });
}

constexpr Explanation missing_responsible_explanation{
    {"มาตรการที่ไม่มีผู้รับผิดชอบ (responsible)", "a measure without anyone responsible"},
    {"เมื่อไม่มีเจ้าของเรื่อง ประชาชนไม่รู้ว่าจะถามใคร และไม่มีใครต้องตอบ",
     "without a unit in charge nobody knows whom to ask, and nobody has to answer"},
    "title: ประกาศนโยบายไม่รับของขวัญ\ndimension: process-1\nperiod: 2568\n",
    {"แบบรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส ช่องผู้รับผิดชอบ",
     "the form of the measures report, column 'responsible'"}};

}  // namespace

extern const Check missing_responsible{"missing-responsible", base::Severity::warning,
                                       missing_responsible_explanation, check_missing_responsible};

}  // namespace checks
