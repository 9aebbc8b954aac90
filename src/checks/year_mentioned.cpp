// year-mentioned: after ปีงบประมาณ or ประจำปี ("fiscal year" in English) comes a year that is neither that of the
// folder, the one before nor the next. Names of laws and ranges of years ("2561–2565") pass. Source: reports made
// from those of other years keep their years.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/text/fiscal_years.h"
#include "model/passage.h"

namespace checks {
namespace {

using base::msg;

void check_distant_years(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  for (const FiscalYear& found : fiscal_years(passage.text)) {
    if (std::abs(found.year - passage.year) <= 1) continue;
    const std::string own = std::to_string(passage.year), other = std::to_string(found.year);
    report.warning(
        "year-mentioned", model::place_in(context.agency.passages, passage, found.offset, found.end - found.offset),
        msg("เนื้อหาของปี {0} กล่าวถึงปีงบประมาณ {1}", "the content of {0} mentions fiscal year {1}", {own, other}),
        msg("ตรวจปี ถ้าพิมพ์ผิดให้เขียน {}", "check the year; if it is a typo, write {}", {own}));
  }
}

void check_year_mentioned(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.signs.digits && passage.year && passage.kind == model::PassageKind::text)
      check_distant_years(context, passage, report);
}

constexpr Explanation year_mentioned_explanation{
    {"ปีที่ตามหลังคำว่า ปีงบประมาณ หรือ ประจำปี ซึ่งไม่ใช่ปีของโฟลเดอร์ ปีก่อน หรือปีถัดไป (ชื่อกฎหมายและช่วงปีของแผนผ่าน)",
     "a year after ปีงบประมาณ or ประจำปี that is neither the folder's, the one before nor the next (names of laws and "
     "ranges of years pass)"},
    {"รายงานที่ทำจากฉบับเก่ามักมีปีเดิมค้างอยู่", "a report made from an older one often keeps its years"},
    "# 2568/report.md\nsummary: ผลการดำเนินงานประจำปีงบประมาณ 2565\n",
    {"รายงานของปีหนึ่งอ้างถึงปีก่อนและปีถัดไปเท่านั้นเป็นปกติ",
     "a year's report speaks of the year before and of the next, seldom of others"}};

}  // namespace

extern const Check year_mentioned{"year-mentioned", base::Severity::warning, year_mentioned_explanation,
                                  check_year_mentioned};

}  // namespace checks
