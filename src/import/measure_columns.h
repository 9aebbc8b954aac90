// What the columns of a table of measures are, by its heads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/grid.h"

namespace importing {

// A key of a measure for each column: "title", "budget.years.2567"; "time:ไตรมาส 2" of one that is ticked; empty of
// one that is not known.
std::vector<std::string> measure_columns(const Grid& grid);

// Several columns may be one of these: what they say joins.
bool is_list_key(std::string_view key);
bool is_prose_key(std::string_view key);

}  // namespace importing
