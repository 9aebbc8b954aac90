// What a table was taken for, for a person to look at.
#pragma once

#include <string>

#include "import/draft.h"

namespace importing {

RecognisedTable recognised_table(const Grid& grid, const std::string& name, TableKind kind);

}  // namespace importing
