#include "import/recognised_table.h"

#include <algorithm>

#include "import/measure_columns.h"
#include "import/tables.h"
#include "import/words.h"

namespace importing {

RecognisedTable recognised_table(const Grid& grid, const std::string& name, TableKind kind) {
  RecognisedTable out{name, kind, grid.rows.size(), {}};
  const std::vector<std::string> meanings =
      kind == TableKind::measures ? measure_columns(grid) : roles_of(grid, table_kinds.id_of(kind));
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    const auto row = std::find_if(grid.rows.begin(), grid.rows.end(), [&](const GridRow& one) {
      return one.kind == GridRow::Kind::data && c < one.cells.size() && one.cells[c].is_own();
    });
    out.columns.push_back({grid.heading(c), meanings[c], row == grid.rows.end() ? "" : one_line(row->cells[c].text)});
  }
  return out;
}

}  // namespace importing
