// Comma-separated values by RFC 4180.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/place.h"
#include "core/report.h"

namespace readers {

struct Cell {
  std::string text;  // without its quotes
  core::Place place; // of its first character
  bool is_quoted = false;
};

using Row = std::vector<Cell>;

// The rows of the file; empty lines are passed over. A quote that is not closed, or text behind a closing quote, is an
// error, and then there are no rows.
std::vector<Row> parse_csv(const core::SourceFile& file, core::Report& report);

}  // namespace readers
