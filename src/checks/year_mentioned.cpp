// year-mentioned: after ปีงบประมาณ or ประจำปี ("fiscal year" in English) stands a year that is neither that of the
// folder, the one before nor the next. Names of laws and rows of years ("2561–2565") pass. Source: reports that are
// made from those of other years keep their years.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/fiscal_years.h"
#include "model/passage.h"

namespace checks {
namespace {

using core::say;

void look_at(const Subject& subject, const model::Passage& passage, core::Report& report) {
  each_fiscal_year(passage.text, [&](const FiscalYear& found) {
    if (std::abs(found.year - passage.year) <= 1) return;
    const std::string own = std::to_string(passage.year), other = std::to_string(found.year);
    report.warning(
        "year-mentioned", model::place_in(subject.agency.passages, passage, found.offset, found.end - found.offset),
        say("เนื้อหาของปี {0} กล่าวถึงปีงบประมาณ {1}", "the content of {0} speaks of the fiscal year {1}", {own, other}),
        say("ตรวจปี ถ้าพิมพ์ผิดให้เขียน {}", "check the year; if it is a slip, write {}", {own}));
  });
}

void look(const Subject& subject, core::Report& report) {
  for (const model::Passage& passage : subject.agency.passages.list)
    if (passage.signs.digits && passage.year && passage.kind == model::PassageKind::text)
      look_at(subject, passage, report);
}

constexpr Explanation explanation{
    {"ปีที่ตามหลังคำว่า ปีงบประมาณ หรือ ประจำปี ซึ่งไม่ใช่ปีของโฟลเดอร์ ปีก่อน หรือปีถัดไป (ชื่อกฎหมายและช่วงปีของแผนผ่าน)",
     "a year after ปีงบประมาณ or ประจำปี that is neither the folder's, the one before nor the next (laws and rows of "
     "years pass)"},
    {"รายงานที่ทำจากฉบับเก่ามักมีปีเดิมค้างอยู่", "a report made from an older one often keeps its years"},
    "# 2568/report.md\nsummary: ผลการดำเนินงานประจำปีงบประมาณ 2565\n",
    {"รายงานของปีหนึ่งอ้างถึงปีก่อนและปีถัดไปเท่านั้นเป็นปกติ",
     "a year's report speaks of the year before and of the next, seldom of others"}};

}  // namespace

extern const Check year_mentioned;
const Check year_mentioned{"year-mentioned", core::Severity::warning, explanation, look};

}  // namespace checks
