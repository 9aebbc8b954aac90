// What is a total of a table, and whether it is the sum.
#include "model/table_grid.h"

#include <catch2/catch.hpp>
#include <ctime>

using namespace model;

namespace {

// A table of rows: a name, then Numbers.
TableGrid grid_of(std::vector<std::string_view> headings, const std::vector<std::vector<std::string_view>>& rows) {
  TableGrid grid;
  for (std::string_view heading : headings) grid.headings.push_back({heading, {}, {}});
  for (const auto& row : rows) {
    grid.rows.emplace_back();
    for (std::string_view cell : row) grid.rows.back().push_back({cell, {}, base::parse_number(cell)});
  }
  return grid;
}

// "85: 75" for each wrong total: what is given, and the sum.
std::string wrong_in(const TableGrid& grid) {
  std::string out;
  for (const WrongTotal& wrong : wrong_totals(grid))
    out.append(out.empty() ? "" : ", ").append(wrong.cell->text).append(": ").append(wrong.sum);
  return out;
}

}  // namespace

TEST_CASE("a total is called as the table has it, with brackets or without") {
  const auto is_total = [](std::string_view total, std::string_view name) {
    TableGrid grid;
    grid.total = total;
    return total_kind(grid, name) != TotalKind::none;
  };
  CHECK(is_total("รวม (บาท)", "รวม (บาท)"));
  CHECK(is_total("รวม (บาท)", "รวม(บาท)"));
  CHECK(is_total("รวม (บาท)", "รวม"));
  CHECK(is_total("รวม", "รวม (บาท)"));
  CHECK(is_total("ยอดสะสม", "ยอดสะสม"));
  CHECK_FALSE(is_total("รวม (บาท)", "รวม (คน)"));
  CHECK_FALSE(is_total("รวม (บาท)", "รวมทั้งสิ้น"));
  CHECK(is_total("", "รวม (บาท)"));
  CHECK_FALSE(is_total("", "รวมใจ"));
}

TEST_CASE("totals of parts, grand totals, totals before their parts") {
  CHECK(wrong_in(grid_of({"งาน", "เรื่อง"}, {{"ก", "2"}, {"ข", "3"}, {"รวม", "6"}})) == "6: 5");
  CHECK(wrong_in(grid_of({"งาน", "เรื่อง"}, {{"รวม", "6"}, {"ก", "2"}, {"ข", "3"}})) == "6: 5");
  const auto with_grand = [](std::string_view grand) {
    return wrong_in(grid_of({"งาน", "บาท"}, {{"ก", "1,000"},
                                             {"รวม", "1,000"},
                                             {"ข", "20.5"},
                                             {"รวม", "20.5"},
                                             {"ค", "3"},
                                             {"รวมทั้งสิ้น", grand},
                                             {"ง", "4"},
                                             {"รวมทั้งหมด", "4"}}));
  };
  CHECK(with_grand("1,023.5").empty());
  CHECK(with_grand("1,024") == "1,024: 1,023.5");
  CHECK(
      wrong_in(grid_of({"งาน", "ครั้ง"}, {{"ก", "2"}, {"ข", "3 ครั้ง"}, {"รวม", "9"}})).empty());  // not all can be added
  CHECK(wrong_in(grid_of({"งาน", "บาท"}, {{"ก", "2"}, {"รวม", "2"}, {"รวม", "3"}})) == "3: 2");
}

TEST_CASE("a row of percent is added to nothing, in either direction") {
  const TableGrid grid = grid_of({"งาน", "ชาย", "หญิง", "รวม"},
                                 {{"ก", "1", "2", "3"}, {"ร้อยละ", "33", "67", "99"}, {"รวม", "1", "2", "4"}});
  CHECK(wrong_in(grid) == "4: 3, 4: 3");  // of its column, of its row
}

TEST_CASE("sums of a hundred thousand million and more are exact") {
  CHECK(wrong_in(grid_of({"งาน", "บาท"}, {{"ก", "900,000,000,000"}, {"ข", "900,000,000,000"}, {"รวม", "1"}})) ==
        "1: 1,800,000,000,000");
}

TEST_CASE("a table that is all totals is looked at once") {
  std::vector<std::string_view> headings{"งาน"}, row{"รวม"};
  for (int i = 0; i < 63; ++i) headings.push_back("บาท"), row.push_back("1");
  const TableGrid grid = grid_of(headings, std::vector<std::vector<std::string_view>>(5000, row));
  const std::clock_t before = std::clock();
  CHECK(wrong_totals(grid).size() == 63 * 4998);  // the first has nothing before it, the second as much as it says
  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 2);
}
