// <year>/tables/NAME.csv and NAME.yaml: any table that must be public.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"
#include "model/assessment.h"
#include "model/table_grid.h"
#include "model/value_names.h"

namespace model {

enum class TableChart : unsigned char { none, bar, line };
inline constexpr ValueName table_chart_names[]{{TableChart::bar, "bar", "แท่ง", "Bars"},
                                               {TableChart::line, "line", "เส้น", "Line"},
                                               {TableChart::none, "none", "ไม่มี", "None"}};
inline constexpr ValueTable<TableChart> table_charts(table_chart_names);

struct TableColumn {
  base::LocalizedText title;  // the heading, where NAME.yaml gives no other
  base::LocalizedText unit;   // that of the table, where the column has none of its own
};

struct Table {
  std::string_view name;  // of its file, and in its address
  std::string_view file;  // below the agency's folder: "2568/tables/services.csv"
  base::LocalizedText title, summary, unit;
  std::vector<TableColumn> columns;  // as many as the grid has headings
  TableGrid grid;
  TableChart chart = TableChart::none;
  std::vector<std::size_t> chart_columns;  // those that are drawn
  Source source;
  std::optional<base::Date> as_of;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
