// result-before-end: results are claimed for a period that had not ended when the report was dated. Measures in
// progress are allowed. Source: report of 20 April 2568 on measures that run to 30 September.
#include <string>
#include <vector>

#include "checks/checks.h"
#include "checks/shared/report_date.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::Language;
using base::msg;

constexpr std::size_t most_early_listed = 6;

bool claims_too_early(const model::Measure& m, base::Date reported) {
  return m.period && m.period->written != model::Period::Written::text && m.period->to > reported &&
         !m.results.empty() && m.status != model::Status::in_progress;
}

void check_results_of_year(const model::Year& year, base::Date reported, base::Report& report) {
  std::vector<const model::Measure*> early;
  for (const model::Measure& m : year.measures)
    if (claims_too_early(m, reported)) early.push_back(&m);
  if (early.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < early.size() && i < most_early_listed; ++i)
    names += (i ? ", " : "") + std::string(early[i]->slug);
  if (early.size() > most_early_listed) names += " …";
  report.note("result-before-end", early.front()->period->to_place,
              msg("รายงานลงวันที่ {0} แต่มีผลของมาตรการที่ช่วงเวลายังไม่จบ {2} จาก {3} มาตรการ: {4}",
                  "the report is dated {1}, but {2} of {3} measures have results and a period that ends later: {4}",
                  {base::to_text(reported, Language::th), written(reported), std::to_string(early.size()),
                   std::to_string(year.measures.size()), names}),
              msg("ถ้าเป็นผลระหว่างปี เขียน {} แล้วเพิ่มผลเมื่อสิ้นช่วงเวลา",
                  "if these are interim results, write '{}', and add the rest when the period has ended",
                  {"status: in-progress"}));
}

void check_result_before_end(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years)
    if (auto reported = date_of_report_or_assessment(year)) check_results_of_year(year, *reported, report);
}

constexpr Explanation result_before_end_explanation{
    {"ผลของมาตรการที่ช่วงเวลายังไม่จบ ณ วันที่ของรายงาน",
     "results for a period that had not ended when the report was dated"},
    {"ผู้อ่านจะเข้าใจว่าเป็นผลทั้งปี", "readers take them for the results of the whole period"},
    "# report.md: date 2568-04-20\nperiod: {from: 2567-10-01, to: 2568-09-30}\nresults: [จัดทำคู่มือแล้ว]\n",
    {"วันที่ใน report.md ถ้าไม่มีใช้วันที่ของเอกสารใน assessment.yaml (source)",
     "the date of report.md, else that of the document in assessment.yaml (source)"}};

}  // namespace

extern const Check result_before_end{"result-before-end", base::Severity::note, result_before_end_explanation,
                                     check_result_before_end};

}  // namespace checks
