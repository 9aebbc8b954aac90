// data/tables/<year>-<name>.csv and .json: the tables of tables/, with their own headings.
#include "views/shared/data_files.h"
#include "views/shared/table_files.h"

namespace views {
namespace {

std::vector<Cell> cells_of_row(const std::vector<model::GridCell>& row) {
  std::vector<Cell> cells;
  for (const model::GridCell& cell : row) {
    if (cell.number)
      cells.emplace_back(cell.number);
    else
      cells.emplace_back(cell.text);
  }
  return cells;
}

void add_table_files(const AgencyWork& work) {
  for (const model::Year& year : work.context.agency.years)
    for (const model::Table& table : year.tables) {
      std::vector<Column> columns;
      for (const model::GridCell& heading : table.grid.headings) columns.emplace_back(heading.text, "string");
      Table data{columns, {}};
      for (const auto& row : table.grid.rows) data.rows.push_back(cells_of_row(row));
      work.data.tables.push_back({year.year, &table, to_csv(data), to_json(data), {}});
    }
}

}  // namespace

extern const Feed tables_feed{.of_agency = {.data = add_table_files}};

}  // namespace views
