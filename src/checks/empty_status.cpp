// empty-status: a measure whose due date has passed on the report's date, without status or results. Without a due
// date the end of its period counts. Source: the report says what was done up to its own date.
#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::msg;

void check_empty_status(const CheckContext& context, base::Report& report) {
  each_measure(context.agency, report, [&](const model::Year& year, const model::Measure& measure) {
    if (!year.report || !year.report->date || measure.status != model::Status::not_stated || !measure.results.empty())
      return;
    const auto last = last_day_in_time(measure);
    if (!last || *last >= *year.report->date) return;
    const auto text = [](base::Date date, base::Language language) {
      return base::to_text(date, language, base::DateStyle::compact);
    };
    const base::Date made = *year.report->date;
    report.warning("empty-status", place_of_due_date(measure),
                   msg("พ้นกำหนด {0} แล้วเมื่อรายงานลงวันที่ {1} แต่มาตรการนี้ไม่มีสถานะและไม่มีผล",
                       "due on {2}, before the report's date, {3}; the measure has neither status nor results",
                       {text(*last, base::Language::th), text(made, base::Language::th),
                        text(*last, base::Language::en), text(made, base::Language::en)}),
                   msg("เขียนผลไว้ใน results หรือสถานะ เช่น status: in-progress",
                       "write what was done in 'results', or its status, such as 'status: in-progress'"));
  });
}

constexpr Explanation empty_status_explanation{
    {"มาตรการที่พ้นกำหนดแล้วในวันที่ของรายงาน แต่ไม่มีทั้งสถานะและผล",
     "a measure past its due date on the report's date, without status or results"},
    {"ผู้อ่านไม่รู้ว่าทำแล้ว ไม่ได้ทำ หรือลืมรายงาน", "a reader cannot tell whether it was done, not done or forgotten"},
    "title: ประกาศนโยบายไม่รับของขวัญ\ndue: 2568-03-31   # รายงานลงวันที่ 2568-04-20\n",
    {"รายงานต้องบอกผลถึงวันที่ของรายงาน", "a report says what was done up to its own date"}};

}  // namespace

extern const Check empty_status{"empty-status", base::Severity::warning, empty_status_explanation,
                                check_empty_status};

}  // namespace checks
