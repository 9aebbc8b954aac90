#include "read/sheet.h"

#include <algorithm>

namespace readers {
namespace {

using base::msg;

auto filled_cells(const Row& row) {
  return std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !is_blank(cell); });
}

// How many rows have as many cells as the headings, of which there are several.
std::size_t rows_that_agree(const std::vector<Row>& rows, std::size_t headings) {
  if (rows.empty() || filled_cells(rows[headings]) < 2) return 0;
  const std::size_t columns = rows[headings].cells.size();
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.cells.size() == columns; }));
}

base::BilingualText name_of_separator(char separator) {
  if (separator == ',') return msg("จุลภาค", "a comma");
  if (separator == '\t') return msg("แท็บ", "a tab");
  const std::string mark(1, separator);
  return msg("'{}'", "'{}'", {mark});
}

}  // namespace

std::size_t first_row_of_columns(const std::vector<Row>& rows) {
  const auto first = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return filled_cells(row) >= 2; });
  return first == rows.end() ? 0 : static_cast<std::size_t>(first - rows.begin());
}

std::optional<Sheet> read_sheet(const base::SourceFile& file, FindHeadings find_headings, base::Report& report) {
  const auto stated = separator_line(file.text);
  const char first = stated.value_or(',');
  base::Report problems;  // of the first way to read it
  auto rows = parse_csv(file, problems, first);
  std::size_t headings = rows && !rows->empty() ? find_headings(*rows) : 0;
  std::size_t most = rows ? rows_that_agree(*rows, headings) : 0;
  char separator = first;
  for (char other : {';', '\t'}) {
    if (stated || file.text.find(other) == file.text.npos) continue;
    base::Report ignored;
    auto others = parse_csv(file, ignored, other);
    if (!others || others->empty()) continue;
    const std::size_t their_headings = find_headings(*others);
    const std::size_t agreeing = rows_that_agree(*others, their_headings);
    if (agreeing <= most) continue;
    rows = std::move(others);
    headings = their_headings;
    most = agreeing;
    separator = other;
  }
  if (!rows) {
    report.append(std::move(problems));
    return std::nullopt;
  }
  rows->erase(rows->begin(), rows->begin() + static_cast<std::ptrdiff_t>(headings));
  return Sheet{std::move(*rows), separator};
}

void check_length(const Row& row, const Sheet& sheet, std::size_t columns, base::Report& report) {
  const std::size_t here = row.cells.size();
  const auto beyond = row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(here, columns));
  if (here < columns || !std::all_of(beyond, row.cells.end(), is_blank))
    report.error("csv", row.cells[std::min(here - 1, columns)].location,
                 msg("แถวนี้มี {0} ช่อง แต่แถวหัวตารางมี {1} ช่อง", "this row has {0} cells, the row of headings has {1}",
                     {std::to_string(here), std::to_string(columns)}),
                 msg("ใส่ข้อความที่มี{0}ในเครื่องหมายคำพูด และให้ทุกแถวมีจำนวนช่องเท่ากัน",
                     "put texts that hold {1} in quotes, and give each row the same number of cells",
                     {name_of_separator(sheet.separator).th, name_of_separator(sheet.separator).en}));
}

}  // namespace readers
