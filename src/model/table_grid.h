// A table as it is written, of a sheet or in Markdown, and what its totals should be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number.h"
#include "base/source_location.h"

namespace model {

struct GridCell {
  std::string_view text;  // without blanks around it
  base::SourceLocation location;
  std::optional<base::Decimal> number;  // where the whole text is a Number that counts something
};

struct TableGrid {
  std::vector<GridCell> headings;
  std::vector<std::vector<GridCell>> rows;  // each as long as the headings
  std::vector<std::string_view> units;      // of the columns, as written; may be shorter
  std::size_t key = 0;                      // the column that names the rows
  std::string_view total = {};  // what totals are called; empty: รวม, รวมทั้งสิ้น, รวมทั้งหมด
};

// The column that names the rows where nothing says which: the first, or the second where the first numbers them.
std::size_t usual_key(const TableGrid& grid);

enum class TotalKind : unsigned char { none, total, grand };
TotalKind total_kind(const TableGrid& grid, std::string_view name);
TotalKind total_kind_of_row(const TableGrid& grid, std::size_t row);

// Whether the Numbers of a column can be added: it is neither the key, nor numbers the rows, nor holds years, percent
// or means.
bool can_be_added(const TableGrid& grid, std::size_t column);

struct WrongTotal {
  const GridCell* cell;
  std::string_view of;  // the heading of its column, or the name of its row
  bool is_of_row;
  std::string sum;  // what it should be: "1,250"
};

// Each total that is not the sum of the Numbers before it (where none is, of those after it) back to the total
// before; grand totals are the sum of the totals. One that could be meant in two ways is wrong where it is neither.
std::vector<WrongTotal> wrong_totals(const TableGrid& grid);

}  // namespace model
