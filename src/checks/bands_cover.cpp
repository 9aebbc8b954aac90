// bands-cover: grades of a framework that are not in descending order, do not end at 0 or share an id; weights that
// do not add up to 100. Two grades may begin at the same point only if the upper one has `instruments_min`. Source:
// arithmetic.
#include <set>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void check_grade_bands_fall(const model::Framework& framework, base::Report& report) {
  std::set<std::string_view> ids;
  const model::Grade* above = nullptr;
  for (const model::Grade& grade : framework.grades) {
    if (!ids.insert(grade.id).second)
      report.error("bands-cover", grade.location, msg("ระดับ '{}' ซ้ำ", "the grade '{}' appears twice", {grade.id}),
                   msg("ให้แต่ละระดับมี id ของตัวเอง", "give each grade its own id"));
    if (above && grade.min > above->min)
      report.error("bands-cover", grade.min_place,
                   msg("ระดับ '{0}' เริ่มที่ {1} สูงกว่าระดับ '{2}' ที่อยู่ก่อน",
                       "the grade '{0}' begins at {1}, higher than '{2}' listed before it",
                       {grade.id, base::to_text(grade.min), above->id}),
                   msg("เรียงระดับจากสูงไปต่ำ", "list the grades from highest to lowest"));
    if (above && grade.min == above->min && !above->instruments_min)
      report.error(
          "bands-cover", grade.min_place,
          msg("ระดับ '{0}' และ '{1}' เริ่มที่คะแนนเดียวกัน", "the grades '{0}' and '{1}' begin at the same point",
              {above->id, grade.id}),
          msg("แก้ min หรือเพิ่ม instruments_min ให้ระดับบน", "correct 'min', or add 'instruments_min' to the upper one"));
    above = &grade;
  }
  if (above && above->min.hundredths != 0)
    report.error("bands-cover", above->min_place,
                 msg("ระดับสุดท้าย '{0}' เริ่มที่ {1} คะแนนต่ำกว่านั้นไม่มีระดับ",
                     "the last grade '{0}' begins at {1}; scores below that have no grade",
                     {above->id, base::to_text(above->min)}),
                 msg("ให้ระดับสุดท้ายมี min: 0", "give the last grade 'min: 0'"));
  if (above && above->instruments_min)
    report.error("bands-cover", above->location,
                 msg("ระดับสุดท้าย '{}' ต้องไม่มี instruments_min", "the last grade '{}' must not have 'instruments_min'",
                     {above->id}),
                 msg("ลบ instruments_min ของระดับนี้", "remove its 'instruments_min'"));
}

void check_weights_sum(const model::Framework& framework, base::Report& report) {
  std::int64_t sum = 0;
  for (const model::Instrument& i : framework.instruments) {
    auto weight = i.weight ? i.weight->scaled(2) : std::nullopt;
    if (!weight) return;
    sum += *weight;
  }
  if (framework.instruments.empty() || sum == 10'000) return;
  base::Decimal total{sum, 2};
  report.error("bands-cover", framework.instruments.front().weight_place,
               msg("น้ำหนักของเครื่องมือรวมได้ {} ไม่ใช่ 100", "the weights of the instruments add up to {}, not 100",
                   {base::to_text(total)}),
               msg("ตรวจ weight ของทุกเครื่องมือ", "check the 'weight' of each instrument"));
}

void check_bands_cover(const model::Framework& framework, base::Report& report) {
  check_grade_bands_fall(framework, report);
  check_weights_sum(framework, report);
}

constexpr Explanation bands_cover_explanation{
    {"กรอบการประเมินที่ระดับคะแนนไม่เรียงจากสูงไปต่ำ ไม่จบที่ 0 ซ้ำกัน หรือน้ำหนักรวมไม่ได้ 100",
     "a framework whose grades are not in descending order, do not end at 0 or appear twice, or whose weights do not "
     "add up to 100"},
    {"คะแนนบางช่วงจะไม่มีระดับ หรือมีสองระดับ ทุกหน่วยงานของปีนั้นจะแสดงผิด",
     "some totals would have no grade, or two; the pages of every agency would be wrong for that year"},
    "grades:\n  - {id: AA, min: 95, name: ดีเลิศ}\n  - {id: AA, min: 85, name: ดีเยี่ยม}\n",
    {"เลขคณิต และตารางเกณฑ์ของปีนั้น", "arithmetic, and the year's table of grades"}};

}  // namespace

extern const Check bands_cover{"bands-cover", base::Severity::error, bands_cover_explanation, nullptr,
                               check_bands_cover};

}  // namespace checks
