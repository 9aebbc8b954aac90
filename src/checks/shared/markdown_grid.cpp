#include "checks/shared/markdown_grid.h"

#include "base/ascii.h"

namespace checks {

model::TableGrid grid_of(const base::Tree& tree, std::uint32_t table, std::deque<std::string>& texts) {
  model::TableGrid grid;
  std::vector<std::vector<model::GridCell>> rows;
  for (std::uint32_t i = table + 1; i < tree[table].end; ++i) {
    if (tree[i].kind == base::NodeKind::table_row) rows.emplace_back();
    if (tree[i].kind != base::NodeKind::table_cell || rows.empty()) continue;
    const std::string_view text = base::trimmed(texts.emplace_back(base::plain_text(tree, i)));
    rows.back().push_back({text, tree[i].location, base::parse_number(text)});
  }
  if (rows.empty()) return grid;
  grid.headings = std::move(rows.front());
  rows.erase(rows.begin());
  for (auto& row : rows) row.resize(grid.headings.size());
  grid.rows = std::move(rows);
  grid.key = model::usual_key(grid);
  return grid;
}

}  // namespace checks
