// table-month: a month of a table that is outside the fiscal year of its folder. Source: tables copied from the year
// before.
#include "base/date.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void look_at_months(const model::Table& table, int year, base::Report& report) {
  const model::GridCell* first = nullptr;
  std::size_t outside = 0;
  auto look = [&](const model::GridCell& cell) {
    const auto month = base::parse_month(cell.text);
    if (!month || base::fiscal_year_of(month->first_day()) == year) return;
    if (!first) first = &cell;
    ++outside;
  };
  for (const model::GridCell& heading : table.grid.headings) look(heading);
  for (const auto& row : table.grid.rows) look(row[table.grid.key]);
  if (!first) return;
  report.warning("table-month", first->location,
                 msg("'{0}' ไม่อยู่ในปีงบประมาณ {1} (เดือนที่อยู่นอกปี: {2})",
                     "'{0}' is not in the fiscal year {1} (months outside the year: {2})",
                     {first->text, std::to_string(year), std::to_string(outside)}),
                 msg("ตรวจว่าเป็นตารางของปีนี้ หรือย้ายไปโฟลเดอร์ของปีนั้น",
                     "check whether it is the table of this year, or move it to the folder of that year"));
}

void check_table_month(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years)
    for (const model::Table& table : year.tables) look_at_months(table, year.year, report);
}

constexpr Explanation table_month_explanation{
    {"เดือนในตารางของ tables/ ที่อยู่นอกปีงบประมาณของโฟลเดอร์",
     "a month of a table in tables/ outside the fiscal year of its folder"},
    {"มักเป็นตารางของปีก่อนที่คัดลอกมา", "usually the table of the year before was copied"},
    "เดือน,ครั้ง\nตุลาคม 2560,5\n",
    {"ปีงบประมาณเริ่ม 1 ตุลาคมของปีก่อน", "a fiscal year begins on 1 October of the year before"}};

}  // namespace

extern const Check table_month{"table-month", base::Severity::warning, table_month_explanation, check_table_month};

}  // namespace checks
