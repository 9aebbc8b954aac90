#include "read/name_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "read/sheet_columns.h"

namespace readers {
namespace {

using base::msg;

constexpr std::string_view measures_sheet = "/measures.csv";

bool is_table(std::string_view path) {
  return path.ends_with(".csv") && path.find("/tables/") != path.npos && path.find("/documents/") == path.npos;
}

struct NamedSheet {
  std::vector<Row> rows;
  std::vector<std::string> columns;
};

// Empty for a file that is no sheet or cannot be read as one.
NamedSheet sheet_of(const model::Agency& agency, std::string_view path) {
  for (const auto& file : agency.files) {
    if (file->path != path) continue;
    base::Report ignored;
    auto sheet =
        read_sheet(*file, path.ends_with(measures_sheet) ? headings_of_measures : first_row_of_columns, ignored);
    if (!sheet || sheet->rows.empty()) return {};
    std::vector<std::string> columns = columns_of(sheet->rows.front());
    return {std::move(sheet->rows), std::move(columns)};
  }
  return {};
}

// Words and single blanks: a heading may have line ends in it.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (char c : base::trimmed(text))
    if (!base::is_space(c))
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  return out;
}

// Says which row and column the finding means, where it speaks of a row.
void name_row(base::Finding& f, const NamedSheet& sheet) {
  const std::vector<Row>& rows = sheet.rows;
  auto after = std::upper_bound(rows.begin(), rows.end(), f.line, [](std::uint32_t line, const Row& row) {
    return line < row.cells.front().location.line;
  });
  if (!f.line || after == rows.begin() || after == rows.begin() + 1) return;
  const Row& row = *(after - 1);
  const std::vector<Cell>& headings = rows.front().cells;
  std::string column;
  std::size_t place = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const base::SourceLocation& p = row.cells[i].location;
    bool is_before = std::tie(p.line, p.column) <= std::tie(f.line, f.column);
    if (is_before) column = i < headings.size() ? in_one_line(headings[i].text) : std::string();
    if (is_before) place = i;
  }
  const std::string number = std::to_string(row.number);
  base::BilingualText where = column.empty()
                                  ? msg(" (แถวที่ {0})", " (row {0})", {number})
                                  : msg(" (แถวที่ {0} คอลัมน์ {1})", " (row {0}, column {1})", {number, column});
  f.what += where;
  if (f.code != "missing-key") return;  // not a line to add, as in a file of its own
  f.advice = place < sheet.columns.size() && sheet.columns[place] == "evidence"
                 ? msg("เขียนแต่ละบรรทัดเป็น ชื่อ | ที่อยู่ | วันที่", "write each line as title | href | date")
                 : msg("เขียนค่าในช่องที่ขาด", "fill in the cell that is missing");
}

}  // namespace

base::Report name_rows(const model::Agency& agency, base::Report&& found) {
  std::map<std::string, NamedSheet, std::less<>> sheets;
  base::Report out;
  for (base::Finding f : found.findings()) {
    if (f.path.ends_with(measures_sheet) || is_table(f.path)) {
      auto sheet = sheets.find(f.path);
      if (sheet == sheets.end()) sheet = sheets.emplace(f.path, sheet_of(agency, f.path)).first;
      if (!sheet->second.rows.empty()) name_row(f, sheet->second);
    }
    out.add(std::move(f));
  }
  return out;
}

}  // namespace readers
