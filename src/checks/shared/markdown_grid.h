// The tables of Markdown texts, as a sheet would have them.
#pragma once

#include <deque>
#include <string>

#include "base/markdown_document.h"
#include "model/table_grid.h"

namespace checks {

// The table at node `table`; without headings where it has no row. `texts` gets what its cells show, which the grid
// views.
model::TableGrid grid_of(const base::Tree& tree, std::uint32_t table, std::deque<std::string>& texts);

}  // namespace checks
