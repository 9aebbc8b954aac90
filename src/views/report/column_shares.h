// How wide the columns of the printed form are: the width that a report's short columns leave goes to where its texts
// are long, so that the form takes few sheets.
#pragma once

#include <cstddef>
#include <functional>

namespace views {

// Percent of the sheet between its margins.
struct ColumnShares {
  int name = 13, steps = 24, period = 10, responsible = 10, results = 24, outcomes = 19;
};

// The display columns (base::display_width) of a line of a list's item in a column of this share.
std::size_t line_width(int share);

// From the usual shares on, whichever of those that are a few percent away gives the least `height`, until none gives
// less.
ColumnShares lowest_shares(const std::function<std::size_t(const ColumnShares&)>& height);

}  // namespace views
