#include "import/grid.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "import/words.h"

namespace importing {
namespace {

using Cells = std::vector<Cell>;

Cells cells_of(const std::vector<base::OfficeCell>& row, std::size_t number) {
  Cells out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const base::OfficeCell& from = row[i];
    Cell cell;
    cell.text = cleaned(from.text);
    cell.value = from.value;
    cell.kind = from.kind;
    cell.links = from.links;
    cell.place = from.place;
    cell.row = number;
    cell.column = i + 1;
    cell.rows = from.rows;
    cell.columns = from.columns;
    cell.is_covered = from.is_covered;
    out.push_back(std::move(cell));
  }
  return out;
}

std::size_t filled(const Cells& row) {
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const Cell& c) { return c.is_own(); }));
}

bool is_number(const Cell& cell) {
  return cell.kind == base::OfficeCell::Kind::number || cell.kind == base::OfficeCell::Kind::percent ||
         number_in(cell.text).has_value();
}

// A row that may be a head: texts, and no figures but years.
bool may_be_head(const Cells& row) {
  return filled(row) >= 2 && std::none_of(row.begin(), row.end(), [](const Cell& c) {
           return c.is_own() && is_number(c) && years_in(c.text).empty();
         });
}

bool begins_table(const std::vector<Cells>& rows, std::size_t at) {
  std::size_t titles = 0;
  while (at < rows.size() && filled(rows[at]) == 1 && titles < 4) ++at, ++titles;
  return at + 1 < rows.size() && may_be_head(rows[at]) && filled(rows[at + 1]) >= 2;
}

std::vector<std::vector<Cells>> blocks_of(std::vector<Cells> rows) {
  std::vector<std::vector<Cells>> out(1);
  std::size_t wide = 0;  // rows of the block with more than one cell
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t own = filled(rows[i]);
    const bool is_blank = std::all_of(rows[i].begin(), rows[i].end(), [](const Cell& c) { return c.empty(); });
    if (is_blank && wide >= 2 && i + 1 < rows.size()) {
      std::size_t next = i + 1;
      while (next < rows.size() && filled(rows[next]) == 0) ++next;
      if (begins_table(rows, next)) {
        out.emplace_back();
        wide = 0;
      }
    }
    if (is_blank) continue;
    wide += own >= 2;
    out.back().push_back(std::move(rows[i]));
  }
  return out;
}

std::size_t height_of_head(const std::vector<Cells>& rows, std::size_t at, std::size_t marked) {
  std::size_t height = std::max<std::size_t>(1, marked);
  bool is_wide = false;
  for (const Cell& cell : rows[at])
    if (cell.is_own()) {
      height = std::max(height, std::min<std::size_t>(cell.rows, 4));
      is_wide = is_wide || cell.columns > 1;
    }
  if (height == 1 && is_wide && at + 1 < rows.size() && may_be_head(rows[at + 1])) height = 2;
  if (height == 1 && !is_wide && at + 1 < rows.size()) {
    // Heads of two rows as a sheet without merged cells leaves them: what is missing above stands below.
    const Cells &above = rows[at], &below = rows[at + 1];
    bool is_second = may_be_head(below) && !below.front().is_own() && above.front().is_own();
    std::size_t under_blank = 0;
    for (std::size_t c = 0; c < below.size(); ++c) under_blank += below[c].is_own() && !above[c].is_own();
    if (is_second && under_blank) height = 2;
  }
  return std::min(height, rows.size() - at);
}

void set_heads(Grid& grid) {
  std::vector<Cells>& head = grid.head_rows;
  const std::size_t columns = head.front().size();
  grid.heads.assign(columns, {});
  for (std::size_t r = 0; r < head.size(); ++r) {
    std::string before;
    for (std::size_t c = 0; c < columns; ++c) {
      std::string text = one_line(head[r][c].text);
      // What a wide heading covers, where the file does not say so.
      const bool stands_below = r + 1 < head.size() && head[r + 1][c].is_own() && !head[r][c].is_covered;
      if (text.empty() && r == 0 && stands_below) text = before;
      before = text;
      if (!text.empty() && (grid.heads[c].empty() || grid.heads[c].back() != text)) grid.heads[c].push_back(text);
    }
  }
}

std::string text_of_row(const Cells& row) {
  std::string out;
  for (const Cell& cell : row) out += squeezed(cell.text) + "|";
  return out;
}

GridRow::Kind kind_of_row(const Cells& row, bool is_last) {
  using Kind = GridRow::Kind;
  const auto first = std::find_if(row.begin(), row.end(), [](const Cell& c) { return c.is_own(); });
  if (first == row.end()) return Kind::data;
  const std::string_view text = first->text;
  for (std::string_view word : {"รวม", "ยอดรวม", "ผลรวม", "Total", "TOTAL", "total"})
    if (text.starts_with(word)) return Kind::sum;
  if (filled(row) != 1) return Kind::data;
  const bool has_covered =
      std::any_of(row.begin(), row.end(), [](const Cell& c) { return c.is_covered && !c.empty() && c.columns == 1; });
  if (contains_any(text.substr(0, std::min<std::size_t>(text.size(), 40)), {"หมายเหตุ", "ที่มา"}) ||
      (text.starts_with('*') && is_last))
    return Kind::remark;
  if (first->columns > 1 && first->columns * 2 >= row.size()) return Kind::group;
  if (first == row.begin() && !has_covered && !running_number(text)) return Kind::group;
  return Kind::data;
}

Grid grid_of(std::vector<Cells> rows, std::size_t marked) {
  Grid grid;
  std::size_t at = 0;
  while (at + 1 < rows.size() && filled(rows[at]) == 1) {
    for (Cell& cell : rows[at])
      if (cell.is_own()) grid.titles.push_back(std::move(cell));
    ++at;
  }
  const std::size_t columns = rows[at].size();
  if (columns < 2 || at + 1 > rows.size()) {
    for (; at < rows.size(); ++at)
      for (Cell& cell : rows[at])
        if (cell.is_own()) grid.titles.push_back(std::move(cell));
    grid.heads.assign(columns, {});
    return grid;
  }
  grid.has_file_heads = marked > at;
  const std::size_t height = height_of_head(rows, at, marked > at ? marked - at : 0);
  std::vector<std::string> head_texts;
  for (std::size_t r = 0; r < height; ++r) {
    head_texts.push_back(text_of_row(rows[at]));
    grid.head_rows.push_back(std::move(rows[at++]));
  }
  set_heads(grid);
  for (; at < rows.size(); ++at) {
    if (std::find(head_texts.begin(), head_texts.end(), text_of_row(rows[at])) != head_texts.end()) continue;
    GridRow row;
    row.kind = kind_of_row(rows[at], at + 1 == rows.size());
    row.cells = std::move(rows[at]);
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

}  // namespace

std::string Grid::heading(std::size_t column) const {
  std::string out;
  for (const std::string& text : heads[column]) out += (out.empty() ? "" : " ") + text;
  return out;
}

std::string Grid::title() const {
  std::string out;
  for (const Cell& cell : titles) out += (out.empty() ? "" : " ") + one_line(cell.text);
  return out;
}

void Grid::turn_head_into_row() {
  GridRow first;
  first.cells = std::move(head_rows.front());
  head_rows.clear();
  rows.insert(rows.begin(), std::move(first));
  heads.assign(columns(), {});
}

std::vector<Grid> grids_of(const base::OfficeTable& table) {
  std::vector<Cells> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) rows.push_back(cells_of(table.rows[r], r + 1));
  std::vector<Grid> out;
  std::size_t marked = table.head_rows;
  for (std::vector<Cells>& block : blocks_of(std::move(rows))) {
    if (block.empty()) continue;
    Grid grid = grid_of(std::move(block), std::exchange(marked, 0));
    grid.name = table.name;
    grid.number = table.number;
    out.push_back(std::move(grid));
  }
  return out;
}

Grid swapped(const Grid& grid, std::size_t names) {
  Grid out = grid;
  out.rows.clear();
  out.head_rows.clear();
  out.heads.assign(1, {grid.heading(names)});
  for (const GridRow& row : grid.rows) {
    if (row.kind == GridRow::Kind::remark) continue;
    out.heads.push_back({one_line(row.cells[names].text)});
  }
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    if (c == names) continue;
    GridRow turned;
    Cell label;
    label.text = grid.heading(c);
    label.state = CellState::dropped;
    turned.cells.push_back(std::move(label));
    for (const GridRow& row : grid.rows)
      if (row.kind != GridRow::Kind::remark) turned.cells.push_back(row.cells[c]);
    out.rows.push_back(std::move(turned));
  }
  for (const GridRow& row : grid.rows)
    if (row.kind == GridRow::Kind::remark) {
      GridRow remark = row;
      remark.cells.resize(out.columns());
      out.rows.push_back(std::move(remark));
    }
  return out;
}

}  // namespace importing
