// shared-responsible: every measure of a year with four or more names the same two or more units, so that none of
// them is accountable. Source: the form of the assessment asks for the unit that is responsible for each measure.
#include <algorithm>
#include <vector>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

constexpr std::size_t fewest_measures = 4;

std::vector<std::string_view> units_of(const model::Measure& measure) {
  std::vector<std::string_view> units;
  for (const model::Name& name : measure.responsible) units.push_back(name.name.in(base::Language::th));
  std::sort(units.begin(), units.end());
  return units;
}

void check_shared_responsible(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (year.measures.size() < fewest_measures) continue;
    const auto units = units_of(year.measures.front());
    if (units.size() < 2) continue;
    if (!std::all_of(year.measures.begin(), year.measures.end(),
                     [&](const model::Measure& m) { return units_of(m) == units; }))
      continue;
    const std::string count = std::to_string(year.measures.size());
    report.note(
        "shared-responsible", year.measures.front().responsible.front().name.location,
        msg("ทั้ง {0} มาตรการของปีนี้ระบุผู้รับผิดชอบชุดเดียวกัน", "all {0} measures of this year name the same units", {count}),
        msg("ถ้าทราบ ระบุส่วนราชการที่รับผิดชอบหลักของแต่ละมาตรการ", "if known, name the unit that leads each measure"));
  }
}

constexpr Explanation shared_responsible_explanation{
    {"ทุกมาตรการของปี (ตั้งแต่ 4 มาตรการ) ระบุผู้รับผิดชอบชุดเดียวกันตั้งแต่สองหน่วยขึ้นไป",
     "all measures of a year (four or more) name the same two or more units"},
    {"เมื่อทุกกองรับผิดชอบทุกเรื่อง จะไม่รู้ว่าต้องถามใคร",
     "when every unit is responsible for everything, nobody knows whom to ask"},
    "responsible: [สำนักปลัด, ทุกกอง]   # เหมือนกันทุกมาตรการ\n",
    {"แบบรายงานมาตรการมีช่องผู้รับผิดชอบของแต่ละมาตรการ",
     "the form of the report has a column for who is responsible for each measure"}};

}  // namespace

extern const Check shared_responsible{"shared-responsible", base::Severity::note, shared_responsible_explanation,
                                      check_shared_responsible};

}  // namespace checks
