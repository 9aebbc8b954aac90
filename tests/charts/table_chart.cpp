#include "views/charts/table_chart.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using trial::english;
using trial::has;
using trial::thai;

namespace {

model::GridCell cell(std::string_view text) { return {text, {}, base::parse_number(text)}; }

// Services by month, a note, and people in thousands.
model::Table services() {
  model::Table table;
  table.grid.headings = {cell("เดือน"), cell("งาน"), cell("คน")};
  for (auto [month, count, people] : {std::tuple{"ต.ค. 67", "4", "1,000"},
                                      {"พ.ย. 67", "-", "250"},
                                      {"ธ.ค. 67", "0", "500"},
                                      {"<b>", "2.5", "-5"},
                                      {"รวม", "6.5", "1,745"}})
    table.grid.rows.push_back({cell(month), cell(count), cell(people)});
  table.columns.resize(3);
  for (std::size_t i = 0; i < 3; ++i) table.columns[i].title.words[0] = table.grid.headings[i].text;
  table.columns[1].unit.words[0] = "ครั้ง";
  table.columns[2].unit.words[0] = "คน";
  table.chart_columns = {1, 2};
  return table;
}

}  // namespace

TEST_CASE("table: bars are drawn from 0 to the largest figure of a unit, totals aside") {
  model::Table table = services();
  const charts::TableScale scale(table);
  auto bar = [&](std::size_t row, std::size_t column) {
    return charts::table_bar(scale, column, table.grid.rows[row][column]);
  };
  CHECK(has(bar(0, 1), "width=\"100%\""));
  CHECK(has(bar(3, 1), "width=\"62.5%\""));
  CHECK(bar(1, 1).empty());
  CHECK(bar(2, 1).empty());
  CHECK(has(bar(1, 2), "width=\"25%\""));
  CHECK(bar(3, 2).empty());
  CHECK(has(bar(0, 1), "aria-hidden=\"true\""));  // the figure stands beside it
  table.columns[1].unit = table.columns[2].unit;
  CHECK(has(charts::table_bar(charts::TableScale(table), 1, table.grid.rows[0][1]), "width=\"0.4%\""));
}

TEST_CASE("table: any Number is drawn, however large or fine") {
  model::Table table = services();
  auto width = [&](const char* largest, const char* other) {
    table.grid.rows = {{cell("ก"), cell(largest), cell("")}, {cell("ข"), cell(other), cell("")}};
    return charts::table_bar(charts::TableScale(table), 1, table.grid.rows[1][1]);
  };
  CHECK(has(width("3,000,000,000,000", "750,000,000,000"), "width=\"25%\""));
  CHECK(has(width("999,999,999,999,999", "1"), "width=\"0%\""));
  CHECK(has(width("999,999,999,999,999", "999,999,999,999,999"), "width=\"100%\""));
  CHECK(has(width("0.000004", "0.000001"), "width=\"25%\""));
  CHECK(has(width("100,000,000,000,000", "0.000000000000001"), "width=\"0%\""));
}

TEST_CASE("table: a line joins the figures of a column") {
  const base::Html html = charts::table_line(services(), 1, thai());
  CHECK(has(html, "สูงสุด 4 (ต.ค. 67) ต่ำสุด 0 (ธ.ค. 67)"));
  CHECK(trial::count(html, "<circle") == 3);
  CHECK(trial::count(html, "<line class=\"link\"") == 1);  // not over the month without a figure
  trial::golden("table-line", html);
  trial::golden("table-line-en", charts::table_line(services(), 2, english()));
}

TEST_CASE("table: nothing is drawn of fewer than two figures, or of zeros") {
  model::Table table = services();
  table.grid.rows.resize(2);
  CHECK(charts::table_line(table, 1, thai()).empty());
  table.grid.rows = {{cell("ก"), cell("0"), cell("0")}, {cell("ข"), cell("0"), cell("0")}};
  CHECK(charts::table_line(table, 1, thai()).empty());
}
