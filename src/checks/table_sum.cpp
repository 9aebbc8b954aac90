// table-sum: a total that is not the sum of its rows or columns, in tables/ and in tables of Markdown. Source: what
// is printed as a total must be one.
#include <deque>
#include <string>

#include "checks/checks.h"
#include "checks/shared/markdown_grid.h"
#include "checks/shared/texts.h"

namespace checks {
namespace {

using base::msg;

void report_wrong_totals(const model::TableGrid& grid, base::Severity severity, base::Report& report) {
  for (const model::WrongTotal& wrong : model::wrong_totals(grid)) {
    base::BilingualText what = wrong.is_of_row
                                   ? msg("ผลรวมของแถว '{0}' เขียนไว้ {1} แต่บวกได้ {2}",
                                         "the total of the row '{0}' is given as {1}, but the sum is {2}",
                                         {wrong.of, wrong.cell->text, wrong.sum})
                                   : msg("ผลรวมของคอลัมน์ '{0}' เขียนไว้ {1} แต่บวกได้ {2}",
                                         "the total of the column '{0}' is given as {1}, but the sum is {2}",
                                         {wrong.of, wrong.cell->text, wrong.sum});
    base::BilingualText advice =
        msg("แก้ตัวเลขที่ผิด ถ้าเอกสารพิมพ์ผลรวมไว้ผิด ให้เขียนผลรวมที่ถูก แล้วบอกค่าที่พิมพ์ใน notes",
            "correct the figure that is wrong; where the document prints a wrong total, write the "
            "right one and say in 'notes' what is printed");
    if (severity == base::Severity::error)
      report.error("table-sum", wrong.cell->location, std::move(what), std::move(advice));
    else
      report.warning("table-sum", wrong.cell->location, std::move(what), std::move(advice));
  }
}

void check_tables_of_markdown(const model::Agency& agency, base::Report& report) {
  each_document(agency, [&](const model::Document& document) {
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      if (document.nodes[i].kind != base::NodeKind::table) continue;
      std::deque<std::string> texts;
      const model::TableGrid grid = grid_of(document.nodes, i, texts);
      if (!grid.headings.empty()) report_wrong_totals(grid, base::Severity::warning, report);
    }
  });
}

void check_table_sum(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years)
    for (const model::Table& table : year.tables) report_wrong_totals(table.grid, base::Severity::error, report);
  check_tables_of_markdown(context.agency, report);
}

constexpr Explanation table_sum_explanation{
    {"ผลรวม (รวม รวมทั้งสิ้น รวมทั้งหมด) ที่ไม่เท่ากับผลบวกของแถวหรือคอลัมน์ ใน tables/ เป็นข้อผิดพลาด ในตารางของ Markdown เป็นคำเตือน",
     "a total (รวม, รวมทั้งสิ้น, รวมทั้งหมด) that is not the sum of its rows or columns: an error in tables/, a warning in "
     "a table of Markdown"},
    {"ผู้อ่านบวกตามได้ และจะไม่เชื่อตัวเลขอื่น", "readers can add it up, and will doubt the other figures"},
    "งาน,ครั้ง\nทะเบียน,21\nภาษี,33\nรวม,64\n",
    {"ผลรวมต้องเป็นผลบวก", "a total is a sum"}};

}  // namespace

extern const Check table_sum{"table-sum", base::Severity::error, table_sum_explanation, check_table_sum};

}  // namespace checks
