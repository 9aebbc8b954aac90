#include "read/sheet.h"

#include <algorithm>

namespace readers {
namespace {

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

}  // namespace readers
