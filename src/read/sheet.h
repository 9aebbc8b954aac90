// A table as spreadsheets save it: what separates its columns, and lines above its headings.
#pragma once

#include <optional>
#include <vector>

#include "read/csv.h"

namespace readers {

struct Sheet {
  std::vector<Row> rows;  // those that hold something, the headings first; none where the file holds nothing
  char separator = ',';
};

// Which row holds the headings; `rows` is not empty.
using FindHeadings = std::size_t (*)(const std::vector<Row>& rows);

// The first row of two cells that are not blank, else the first.
std::size_t first_row_of_columns(const std::vector<Row>& rows);

// Commas, semicolons or tabs are between the columns: what a first line "sep=;" says, else what most rows agree on.
// Nothing, with an error, where the file cannot be read (csv).
std::optional<Sheet> read_sheet(const base::SourceFile& file, FindHeadings find_headings, base::Report& report);

// An error where a row has fewer cells than there are columns, or text beyond them.
void check_length(const Row& row, const Sheet& sheet, std::size_t columns, base::Report& report);

}  // namespace readers
