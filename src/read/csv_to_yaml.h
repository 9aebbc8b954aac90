// A row of measures.csv as the tree that the front matter of a measure gives, so that one reader reads both.
#pragma once

#include <string>
#include <vector>

#include "platform/yaml.h"
#include "read/csv.h"
#include "read/map_reader.h"

namespace readers {

// `names` are the columns by their place; cells of a column without a name, or that only number the rows, are passed
// over, and so are empty cells. The place of the whole is the cell of `slug`, else the first.
platform::YamlTree csv_row_to_yaml(ReadContext& context, const std::vector<std::string>& names, const Row& row);

}  // namespace readers
