// Charts of a table of tables/: a bar in the cell of each figure, or a line of the rows of one column.
#pragma once

#include <vector>

#include "base/html.h"
#include "base/translations.h"
#include "model/table.h"
#include "views/charts/svg.h"

namespace charts {

// The largest figure of the drawn columns, totals aside: columns of one unit are drawn to one scale.
class TableScale {
 public:
  explicit TableScale(const model::Table& table);
  Exact of(std::size_t column) const { return column < most_.size() ? most_[column] : 0; }

 private:
  std::vector<Exact> most_;
};

// From 0, below the figure; empty for what is no Number, or not above 0.
base::Html table_bar(const TableScale& scale, std::size_t column, const model::GridCell& cell);

// The caption with its finding, and the figures of the column joined, row by row, from 0; empty with fewer than two.
base::Html table_line(const model::Table& table, std::size_t column, const base::Translations& words);

}  // namespace charts
