// other-year: a text of a year's report or measure says "of the fiscal year" or "in the fiscal year" of the year
// before or the next. That can be intended, so it is a note; for years further away see year-mentioned. Source: three
// of five reports examined name the year before where their own is meant.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/text/endings.h"
#include "checks/text/fiscal_years.h"

namespace checks {
namespace {

using base::msg;

// "ประจำปี…", "ในปีงบประมาณ", "ในรอบปีงบประมาณ" say when something is or was; "ผลปีงบประมาณ 2567" compares.
bool says_when(std::string_view text, const FiscalYear& found) {
  std::string_view before = text.substr(0, found.words);
  if (text.substr(found.words).starts_with("ประจำ") || before.ends_with("ประจำ")) return true;
  remove_trailing_spaces(before);
  if (remove_end(before, "รอบ")) remove_trailing_spaces(before);
  return before.ends_with("ใน");
}

void check_neighbouring_years(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  for (const FiscalYear& found : fiscal_years(passage.text)) {
    if (std::abs(found.year - passage.year) != 1 || !says_when(passage.text, found)) continue;
    const std::string own = std::to_string(passage.year), other = std::to_string(found.year);
    report.note("other-year",
                model::place_in(context.agency.passages, passage, found.offset, found.end - found.offset),
                msg("เนื้อหาของปี {0} กล่าวถึงปีงบประมาณ {1}", "the content of {0} mentions fiscal year {1}", {own, other}),
                msg("ถ้าหมายถึงปีของรายงาน เขียน {}", "if the year of the report is meant, write {}", {own}));
  }
}

void check_other_year(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.signs.digits && passage.year && passage.kind == model::PassageKind::text &&
        passage.language == base::Language::th)
      check_neighbouring_years(context, passage, report);
}

constexpr Explanation other_year_explanation{
    {"คำว่า ประจำปีงบประมาณ หรือ ในปีงบประมาณ ที่ตามด้วยปีก่อนหรือปีถัดไปของโฟลเดอร์",
     "'of the fiscal year' or 'in the fiscal year' with the year before or after the folder's"},
    {"อาจตั้งใจ แต่รายงานที่ทำจากฉบับปีก่อนมักมีปีเดิมค้างอยู่",
     "it may be meant, but a report made from last year's often keeps its year"},
    "# 2566/measures/40-will.md\nresults: [ประกาศเจตจำนงสุจริต ประจำปีงบประมาณ 2565]\n",
    {"รายงานจริงสามในห้าฉบับพิมพ์ปีก่อนแทนปีของตน", "three of five reports name the year before where their own is meant"}};

}  // namespace

extern const Check other_year{"other-year", base::Severity::note, other_year_explanation, check_other_year};

}  // namespace checks
