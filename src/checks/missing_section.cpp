// missing-section: a measure that is done without results or outcomes; and problems or suggestions that some measures
// of a year state and others do not. Source: the form of the measures report, which requires ไม่มี where there are
// none.
#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::msg;

constexpr std::size_t most_measures_listed = 5;

void check_done_measure(const model::Measure& measure, base::Report& report) {
  if (measure.status != model::Status::done || !measure.results.empty() || !measure.outcomes.empty()) return;
  report.warning(
      "missing-section", place_of(measure),
      msg("มาตรการนี้ระบุว่าดำเนินการแล้ว แต่ไม่มีทั้งผลการดำเนินการและผลลัพธ์",
          "this measure is 'done', but has neither results nor outcomes"),
      msg("เขียนสิ่งที่ทำไว้ใน results และสิ่งที่เกิดขึ้นไว้ใน outcomes ถ้ายังไม่เสร็จ ให้เปลี่ยน status",
          "write what was done in 'results' and what came of it in 'outcomes'; if it is not done, change 'status'"));
}

// `key` of the file is `part` of the measure.
void check_part_in_all(const model::Year& year, std::string_view key, const model::Prose model::Measure::*part,
                       const Refused& refused, base::Report& report) {
  const model::Measure* first = nullptr;
  std::size_t lacking = 0;
  std::string names;
  for (const model::Measure& measure : year.measures) {
    if (!(measure.*part).empty()) continue;
    if (!first) first = &measure;
    if (++lacking <= most_measures_listed) names += (names.empty() ? "" : ", ") + std::string(measure.slug);
  }
  if (!lacking || lacking == year.measures.size() || refused.has(*first)) return;
  if (lacking > most_measures_listed) names += " …";
  const std::string all = std::to_string(year.measures.size()),
                    given = std::to_string(year.measures.size() - lacking);
  report.note("missing-section", place_of(*first),
              msg("มาตรการปี {0} เขียน {1} ไว้ {2} จาก {3} รายการ ไม่มีใน {4}",
                  "'{1}' is stated in {2} of the {3} measures of {0}; missing in {4}",
                  {std::to_string(year.year), key, given, all, names}),
              msg("ถ้าไม่มี ให้เขียน {}: ไม่มี", "if there are none, write '{}: ไม่มี'", {key}));
}

void check_missing_section(const CheckContext& context, base::Report& report) {
  const Refused refused(report);
  each_measure(context.agency, report,
               [&](const model::Year&, const model::Measure& measure) { check_done_measure(measure, report); });
  for (const model::Year& year : context.agency.years) {
    check_part_in_all(year, "problems", &model::Measure::problems, refused, report);
    check_part_in_all(year, "suggestions", &model::Measure::suggestions, refused, report);
  }
}

constexpr Explanation missing_section_explanation{
    {"มาตรการที่ดำเนินการแล้วแต่ไม่มีผลหรือผลลัพธ์ และปัญหาหรือข้อเสนอแนะที่บางมาตรการมี บางมาตรการไม่มี",
     "a measure that is done without results or outcomes; problems or suggestions that only some measures state"},
    {"ช่องว่างอ่านได้ทั้งว่าไม่มีและว่าลืม", "an empty field can mean that there is none, or that it was forgotten"},
    "title: ประกาศนโยบายไม่รับของขวัญ\nstatus: done\n",
    {"แบบรายงานมาตรการ: ถ้าไม่มีปัญหาหรือข้อเสนอแนะ ต้องระบุว่า ไม่มี",
     "the form of the measures report: if there are no problems or suggestions, say ไม่มี"}};

}  // namespace

extern const Check missing_section{"missing-section", base::Severity::warning, missing_section_explanation,
                                   check_missing_section};

}  // namespace checks
