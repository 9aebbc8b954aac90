// Comma-separated values by RFC 4180, and the same with another mark between the columns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/report.h"
#include "base/source_location.h"

namespace readers {

struct Cell {
  std::string text;               // without its quotes
  base::SourceLocation location;  // of its first character; the quote where it has one
  bool is_quoted = false;
};

struct Row {
  std::vector<Cell> cells;
  std::size_t number =
      0;  // as a spreadsheet counts it, from 1; rows with nothing in them count, too, "sep=;" does not
};

// The mark that a first line "sep=;" names, as some spreadsheets write it; nothing where the file has no such line.
std::optional<char> separator_line(std::string_view text);

// The rows of the file that hold something, without a first line "sep=;". Nothing, with an error, where a quote is
// not closed, text follows a closing quote, or a quote is inside a cell that does not begin with one.
std::optional<std::vector<Row>> parse_csv(const base::SourceFile& file, base::Report& report, char separator = ',');

inline bool is_blank(const Cell& cell) { return base::trimmed(cell.text).empty(); }

}  // namespace readers
