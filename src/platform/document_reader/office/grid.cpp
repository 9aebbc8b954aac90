#include "platform/document_reader/office/grid.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"

namespace document_reader::office {
namespace {

using base::OfficeCell;

// "9, 12–15" of the numbers, as `name` writes each.
template <class Name>
std::string list_of(const std::set<std::size_t>& numbers, Name name) {
  std::string out;
  for (auto at = numbers.begin(); at != numbers.end(); ++at) {
    const std::size_t first = *at;
    std::size_t last = first;
    while (std::next(at) != numbers.end() && *std::next(at) == last + 1) last = *++at;
    if (!out.empty()) out += ", ";
    out += name(first);
    if (last != first) out.append("–").append(name(last));
  }
  return out;
}

// Those of `used`, and one for each gap between them that `is_gap` agrees to.
template <class IsGap>
std::vector<std::size_t> with_gaps(const std::set<std::size_t>& used, IsGap is_gap) {
  std::vector<std::size_t> out;
  for (const std::size_t one : used) {
    if (!out.empty() && one > out.back() + 1 && is_gap(out.back(), one)) out.push_back(out.back() + 1);
    out.push_back(one);
  }
  return out;
}

// Where those of `kept` between `first` and `last` begin and end among them.
std::pair<std::size_t, std::size_t> among(const std::vector<std::size_t>& kept, std::size_t first, std::size_t last) {
  const auto begin = std::lower_bound(kept.begin(), kept.end(), first);
  const auto end = std::upper_bound(begin, kept.end(), last);
  return {static_cast<std::size_t>(begin - kept.begin()), static_cast<std::size_t>(end - kept.begin())};
}

}  // namespace

void fill_grid(base::OfficeTable& table, std::vector<PlacedCell>&& cells, std::size_t rows, std::size_t columns,
               Budget& budget) {
  budget.use_cells(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) budget.use_row();
  table.rows.assign(rows, std::vector<OfficeCell>(columns));
  std::vector<bool> is_taken(rows * columns);
  std::vector<std::pair<std::size_t, std::size_t>> spread;
  for (PlacedCell& placed : cells) {
    if (placed.row >= rows || placed.column >= columns) continue;
    OfficeCell& cell = placed.cell;
    cell.rows = std::clamp<std::size_t>(cell.rows, 1, rows - placed.row);
    cell.columns = std::clamp<std::size_t>(cell.columns, 1, columns - placed.column);
    if (cell.rows > 1 || cell.columns > 1) spread.emplace_back(placed.row, placed.column);
    is_taken[placed.row * columns + placed.column] = true;
    table.rows[placed.row][placed.column] = std::move(cell);
  }
  std::size_t left = rows * columns;  // merged cells that meet one another are not spread without end
  for (const auto& [first_row, first_column] : spread) {
    const OfficeCell cell = table.rows[first_row][first_column];
    if (cell.rows * cell.columns > left) continue;
    left -= cell.rows * cell.columns;
    for (std::size_t row = first_row; row < first_row + cell.rows; ++row)
      for (std::size_t column = first_column; column < first_column + cell.columns; ++column) {
        if (is_taken[row * columns + column]) continue;
        is_taken[row * columns + column] = true;
        budget.use_text(cell.text.size());
        OfficeCell& copy = table.rows[row][column] = cell;
        copy.rows = copy.columns = 1;
        copy.is_covered = true;
      }
  }
}

void Sheet::add(std::size_t row, std::size_t column, OfficeCell&& cell, bool is_hidden) {
  if (cell.text.empty() && cell.links.empty()) return;
  if (is_hidden) return void(hidden_rows_.insert(row));
  if (cells_.size() >= most_cells) throw Refused{State::too_many_cells, most_cells};
  cells_.push_back({row, column, std::move(cell)});
}

void Sheet::merge(std::size_t row, std::size_t column, std::size_t last_row, std::size_t last_column) {
  if (merges_.size() >= most_cells) throw Refused{State::too_many_cells, most_cells};
  if (last_row >= row && last_column >= column) merges_.push_back({{row, last_row}, {column, last_column}});
}

void Sheet::hide_columns(std::size_t first, std::size_t last) {
  last = std::min(last, sheet_columns - 1);
  if (hidden_columns_.size() <= last) hidden_columns_.resize(last + 1);
  for (; first <= last; ++first) hidden_columns_[first] = true;
}

void Sheet::link(std::size_t row, std::size_t column, std::string href) {
  if (links_.size() >= most_cells) throw Refused{State::too_many_cells, most_cells};
  links_.push_back({row, column, std::move(href)});
}

void Sheet::sort_cells() {
  std::stable_sort(cells_.begin(), cells_.end(), [](const PlacedCell& a, const PlacedCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
}

PlacedCell* Sheet::find(std::size_t row, std::size_t column) {
  const auto at = std::lower_bound(cells_.begin(), cells_.end(), std::pair(row, column),
                                   [](const PlacedCell& cell, const std::pair<std::size_t, std::size_t>& place) {
                                     return std::pair(cell.row, cell.column) < place;
                                   });
  return at == cells_.end() || at->row != row || at->column != column ? nullptr : &*at;
}

void Sheet::leave_out_hidden(std::vector<base::BilingualText>& left_out) {
  std::set<std::size_t> columns;
  std::erase_if(cells_, [&](const PlacedCell& one) {
    const bool is_hidden = one.column < hidden_columns_.size() && hidden_columns_[one.column];
    if (is_hidden) columns.insert(one.column);
    return is_hidden;
  });
  const auto row_name = [](std::size_t row) { return std::to_string(row + 1); };
  if (!hidden_rows_.empty())
    left_out.push_back(base::msg("แผ่นงาน “{0}”: แถวที่ซ่อนไว้ {1} ไม่ได้อ่าน", "sheet “{0}”: hidden rows were not read: {1}",
                                 {name_, list_of(hidden_rows_, row_name)}));
  if (!columns.empty())
    left_out.push_back(base::msg("แผ่นงาน “{0}”: คอลัมน์ที่ซ่อนไว้ {1} ไม่ได้อ่าน",
                                 "sheet “{0}”: hidden columns were not read: {1}",
                                 {name_, list_of(columns, column_name)}));
}

// The rows below the first of each merged cell, in order and without overlap.
std::vector<Sheet::Range> Sheet::rows_of_merges() const {
  std::vector<Range> all, out;
  for (const Merge& one : merges_)
    if (one.rows.last > one.rows.first) all.push_back({one.rows.first + 1, one.rows.last});
  std::sort(all.begin(), all.end(), [](Range a, Range b) { return a.first < b.first; });
  for (const Range& one : all)
    if (out.empty() || one.first > out.back().last)
      out.push_back(one);
    else
      out.back().last = std::max(out.back().last, one.last);
  return out;
}

base::OfficeTable Sheet::table(Budget& budget, std::vector<base::BilingualText>& left_out) && {
  leave_out_hidden(left_out);
  base::OfficeTable out;
  out.name = name_;
  if (cells_.empty()) return out;
  sort_cells();
  for (Link& one : links_)
    if (PlacedCell* at = find(one.row, one.column)) at->cell.links.push_back({at->cell.text, std::move(one.href)});
  std::set<std::size_t> used_rows, used_columns;
  for (const PlacedCell& one : cells_) {
    used_rows.insert(one.row);
    used_columns.insert(one.column);
  }
  const std::vector<Range> merged = rows_of_merges();
  const auto rows = with_gaps(used_rows, [&](std::size_t before, std::size_t after) {
    const auto hidden = std::distance(hidden_rows_.upper_bound(before), hidden_rows_.lower_bound(after));
    if (static_cast<std::size_t>(hidden) == after - before - 1) return false;
    const auto bridge = std::upper_bound(merged.begin(), merged.end(), before + 1,
                                         [](std::size_t row, Range range) { return row < range.first; });
    return bridge == merged.begin() || std::prev(bridge)->last < before + 1;
  });
  const auto columns = with_gaps(used_columns, [&](std::size_t before, std::size_t after) {
    for (std::size_t column = before + 1; column < after; ++column)
      if (column >= hidden_columns_.size() || !hidden_columns_[column]) return true;
    return false;
  });
  if (columns.size() > most_columns) throw Refused{State::too_many_columns, most_columns};

  for (PlacedCell& one : cells_) {
    one.row = among(rows, one.row, one.row).first;
    one.column = among(columns, one.column, one.column).first;
  }
  for (const Merge& one : merges_) {
    const auto [row, end_row] = among(rows, one.rows.first, one.rows.last);
    const auto [column, end_column] = among(columns, one.columns.first, one.columns.last);
    if (row == end_row || column == end_column) continue;
    PlacedCell* const at = find(row, column);
    if (!at) continue;
    at->cell.rows = end_row - row;
    at->cell.columns = end_column - column;
  }
  fill_grid(out, std::move(cells_), rows.size(), columns.size(), budget);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column)
      out.rows[row][column].place = column_name(columns[column]) + std::to_string(rows[row] + 1);
  return out;
}

std::string column_name(std::size_t column) {
  std::string out;
  for (std::size_t left = column + 1; left; left = (left - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (left - 1) % 26));
  return out;
}

bool parse_address(std::string_view text, std::size_t& row, std::size_t& column) {
  std::size_t letters = 0, number = 0, at = 0;
  for (; at < text.size() && (base::is_letter(text[at]) || text[at] == '$'); ++at)
    if (text[at] != '$')
      letters =
          std::min(letters * 26 + static_cast<std::size_t>(base::to_lower(text[at]) - 'a') + 1, sheet_columns + 1);
  const std::size_t digits = at;
  for (; at < text.size() && base::is_digit(text[at]); ++at)
    number = std::min(number * 10 + static_cast<std::size_t>(text[at] - '0'), sheet_rows + 1);
  if (at != text.size() || at == digits || !letters || !number || letters > sheet_columns || number > sheet_rows)
    return false;
  row = number - 1;
  column = letters - 1;
  return true;
}

bool parse_area(std::string_view text, std::size_t& row, std::size_t& column, std::size_t& last_row,
                std::size_t& last_column) {
  const std::size_t colon = text.find(':');
  if (!parse_address(text.substr(0, colon), row, column)) return false;
  if (colon == text.npos) return last_row = row, last_column = column, true;
  return parse_address(text.substr(colon + 1), last_row, last_column);
}

}  // namespace document_reader::office
