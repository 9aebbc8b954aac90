#include "import/tables.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "import/words.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

using base::msg;

std::optional<std::int64_t> hundredths_of(const Cell& cell) {
  auto number = cell.value.empty() ? std::nullopt : base::parse_number(cell.value);
  if (!number || number->decimals > 2) number = number_in(cell.text);
  if (!number && base::trimmed(cell.text) == "ไม่มี") return 0;
  return number ? number->scaled(2) : std::nullopt;
}

std::string sum_text(std::int64_t hundredths) {
  return hundredths % 100 == 0 ? base::with_commas(hundredths / 100) : base::to_text(base::Decimal{hundredths, 2});
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of("\",\n") == text.npos) return std::string(text);
  std::string out = "\"";
  for (char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  for (char c : one_line(text)) out += c == '|' ? "\\|" : std::string(1, c);
  return out;
}

}  // namespace

TableKind kind_of_table(const Importing& in, const Grid& grid) {
  if (grid.rows.empty() && looks_like_channels(in, grid)) return TableKind::channels;
  if (grid.rows.empty()) return has_columns_of_before(in, grid) ? TableKind::measures : TableKind::unknown;
  if (looks_like_disclosures(in, grid)) return TableKind::disclosures;
  if (looks_like_complaints(in, grid)) return TableKind::complaints;
  if (looks_like_scores(in, grid)) return TableKind::scores;
  if (looks_like_measures(in, grid)) return TableKind::measures;
  if (looks_like_channels(in, grid)) return TableKind::channels;
  if (looks_like_handling(in, grid)) return TableKind::handling;
  return TableKind::table;
}

base::BilingualText place_of(const Grid& grid, const Cell& cell) {
  const std::string row = std::to_string(cell.row), column = std::to_string(cell.column);
  if (!cell.place.empty()) {
    const std::string place = (grid.name.empty() ? "" : grid.name + "!") + cell.place;
    return {place, place};
  }
  if (!grid.name.empty()) return msg("{0} แถว {1} ช่อง {2}", "{0}, row {1}, column {2}", {grid.name, row, column});
  return msg("ตารางที่ {0} แถว {1} ช่อง {2}", "table {0}, row {1}, column {2}",
             {std::to_string(grid.number), row, column});
}

std::string_view meaning_of_column_in(std::string_view kind, const Grid& grid, std::size_t column) {
  if (const auto wished = grid.wished.find(column); wished != grid.wished.end()) return wished->second;
  const std::vector<std::string>& levels = grid.heads[column];
  std::string_view meaning;
  for (std::size_t level = levels.size(); meaning.empty() && level-- > 0;)
    meaning = model::meaning_of_heading_in(kind, levels[level]);
  return meaning;
}

bool is_numbering_column(const Grid& grid, std::size_t column) {
  if (const auto wished = grid.wished.find(column); wished != grid.wished.end())
    return wished->second == model::passed_over_column;
  const std::string heading = column < grid.columns() ? grid.heading(column) : std::string();
  if (model::meaning_of_heading(heading).column == model::passed_over_column) return true;
  bool may_number = heading.empty();
  for (std::string_view word : {"ขั้นตอน", "ขั้น", "ลำดับ", "ข้อ", "ที่"})
    may_number = may_number || heading.starts_with(word);
  int before = 0;
  std::size_t count = 0;
  for (const GridRow& row : grid.rows) {
    if (row.kind != GridRow::Kind::data || column >= row.cells.size() || !row.cells[column].is_own()) continue;
    const int number = running_number(row.cells[column].text);
    if (number != before + 1 && number != 1) return false;
    before = number;
    ++count;
  }
  return may_number && count > 0;
}

std::vector<std::string> roles_of(const Grid& grid, std::string_view kind) {
  std::vector<std::string> out;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    out.emplace_back(is_numbering_column(grid, c) ? std::string_view() : meaning_of_column_in(kind, grid, c));
  return out;
}

bool has_column(const std::vector<std::string>& columns, std::string_view meaning) {
  return std::find(columns.begin(), columns.end(), meaning) != columns.end();
}

void drop_running_numbers(Grid& grid) {
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    if (!is_numbering_column(grid, c)) continue;
    for (GridRow& row : grid.rows)
      if (row.kind == GridRow::Kind::data && running_number(row.cells[c].text))
        row.cells[c].state = CellState::dropped;
  }
}

bool check_sum(Importing& in, Grid& grid, std::size_t row, std::size_t column, bool is_kept) {
  Cell& cell = grid.rows[row].cells[column];
  const auto printed = hundredths_of(cell);
  if (!printed) return true;
  std::int64_t all = 0, since = 0;
  for (std::size_t r = 0; r < row; ++r) {
    if (grid.rows[r].kind == GridRow::Kind::sum) since = 0;
    if (grid.rows[r].kind != GridRow::Kind::data) continue;
    const Cell& one = grid.rows[r].cells[column];
    const auto value = one.is_covered ? std::nullopt : hundredths_of(one);
    all += value.value_or(0);
    since += value.value_or(0);
  }
  if (*printed == all || *printed == since) {
    cell.state = CellState::dropped;
    return true;
  }
  const base::BilingualText place = place_of(grid, cell);
  const base::BilingualText question =
      msg("{0} “{1}”: แถวรวมพิมพ์ {2} แต่รวมแล้วได้ {3} ตัวเลขใดถูก",
          "{4}, '{1}': the printed sum is {2}, but the rows add up to {3}: which is right?",
          {place.th, grid.heading(column), sum_text(*printed), sum_text(all), place.en});
  const base::BilingualText then = is_kept ? msg(" (แก้ในตารางก่อนเผยแพร่)", " (correct the table before you publish)")
                                           : msg(" (ไม่ได้วางผลรวมนี้)", " (this sum was not placed)");
  in.draft.ask({question.th + then.th, question.en + then.en});
  return false;
}

std::string date_text(const Cell& cell) {
  if (cell.kind == base::OfficeCell::Kind::date && !cell.value.empty()) {
    std::string date = buddhist_date(cell.value);
    if (date.size() == 10) return date;
  }
  const std::string text = one_line(cell.text);
  const auto date = base::parse_date(text);
  return date ? buddhist_date(base::to_iso(*date)) : std::string();
}

namespace {

// A column of sums against what stands before it.
void check_sums_of_rows(Importing& in, Grid& grid) {
  for (std::size_t c = 1; c < grid.columns(); ++c) {
    if (!squeezed(grid.heading(c)).starts_with("รวม")) continue;
    for (GridRow& row : grid.rows) {
      if (row.kind != GridRow::Kind::data) continue;
      const auto printed = hundredths_of(row.cells[c]);
      std::int64_t sum = 0;
      std::size_t parts = 0;
      for (std::size_t before = is_numbering_column(grid, 0) ? 1 : 0; before < c; ++before)
        if (const auto value = hundredths_of(row.cells[before])) sum += *value, ++parts;
      if (!printed || parts < 2 || sum == *printed) continue;
      const base::BilingualText place = place_of(grid, row.cells[c]);
      in.draft.ask(msg("{0} “{1}”: พิมพ์ผลรวม {2} แต่รวมทั้งแถวได้ {3} ตัวเลขใดถูก (แก้ในตารางก่อนเผยแพร่)",
                       "{4}, '{1}': the printed sum is {2}, but the row adds up to {3}: which is right? (correct the "
                       "table before you publish)",
                       {place.th, grid.heading(c), sum_text(*printed), sum_text(sum), place.en}));
    }
  }
}

}  // namespace

void take_table(Importing& in, Grid& grid) {
  std::string title = grid.title();
  if (title.empty() && !in.above.empty()) title = in.above.back();
  TableDraft table;
  table.year = in.wishes.year;
  table.name = grid.name.empty() ? title : grid.name;
  const std::size_t numbers = is_numbering_column(grid, 0) ? 1 : 0;
  std::string line;
  std::vector<std::size_t> columns;
  for (std::size_t c = numbers; c < grid.columns(); ++c) {
    const bool has_cells = std::any_of(grid.rows.begin(), grid.rows.end(),
                                       [&](const GridRow& row) { return !row.cells[c].text.empty(); });
    if (has_cells || !grid.heads[c].empty()) columns.push_back(c);
  }
  for (std::size_t c : columns) line += (line.empty() ? "" : ",") + csv_cell(grid.heading(c));
  table.csv = line + "\n";
  drop_running_numbers(grid);
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    GridRow& row = grid.rows[r];
    if (row.kind == GridRow::Kind::remark) continue;
    line.clear();
    for (std::size_t c : columns) {
      Cell& cell = row.cells[c];
      if (row.kind == GridRow::Kind::sum && cell.is_own() && hundredths_of(cell) &&
          cell.kind != base::OfficeCell::Kind::percent && !cell.text.ends_with('%'))
        check_sum(in, grid, r, c, true);
      line += (c == columns.front() ? "" : ",") + csv_cell(one_line(cell.text));
      if (cell.is_own()) cell.state = CellState::placed;
    }
    if (row.kind == GridRow::Kind::sum)  // the word stands in the column that names the rows
      for (std::size_t c = 0; c < numbers; ++c)
        if (row.cells[c].is_own() && row.cells[columns.front()].empty()) {
          line = csv_cell(one_line(row.cells[c].text)) + line;
          row.cells[c].state = CellState::placed;
        }
    table.csv += line + "\n";
  }
  check_sums_of_rows(in, grid);
  if (!title.empty()) table.words.put("title", title);
  for (Cell& cell : grid.titles) cell.state = CellState::placed;
  in.draft.tables.push_back(std::move(table));
}

std::string markdown_of(Grid& grid) {
  std::string out, rule;
  for (const Cell& cell : grid.titles) out += one_line(cell.text) + "\n\n";
  for (Cell& cell : grid.titles) cell.state = CellState::placed;
  if (grid.head_rows.empty()) return out;
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    out += "| " + markdown_cell(grid.heading(c)) + " ";
    rule += "|---";
  }
  out += "|\n" + rule + "|\n";
  for (GridRow& row : grid.rows) {
    for (Cell& cell : row.cells) {
      out += "| " + (cell.is_covered ? std::string() : markdown_cell(cell.text)) + " ";
      if (cell.is_own()) cell.state = CellState::placed;
    }
    out += "|\n";
  }
  return out + "\n";
}

}  // namespace importing
