// Comma-separated values by RFC 4180.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::size_t number = 0;  // as a spreadsheet counts it, from 1; rows with nothing in them count, too
};

// The rows of the file that hold something. Nothing, with an error, where a quote is not closed, text follows a
// closing quote, or a quote is inside a cell that does not begin with one.
std::optional<std::vector<Row>> parse_csv(const base::SourceFile& file, base::Report& report);

// Without spaces, tabs and line ends around it.

}  // namespace readers
