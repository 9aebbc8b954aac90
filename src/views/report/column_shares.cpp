#include "views/report/column_shares.h"

#include <algorithm>

namespace views {
namespace {

// A4 in landscape between its margins, what a cell's padding and a list's marks take of a column, and how many
// display columns of 10 points a millimetre holds, where lines end between words (themes/default/styles/report.css).
constexpr double sheet_mm = 273, padding_mm = 8, columns_of_a_mm = .55;

// A column narrower than that breaks words of usual length.
constexpr int narrowest = 12;

constexpr int ColumnShares::*movable[]{&ColumnShares::name, &ColumnShares::steps, &ColumnShares::results,
                                       &ColumnShares::outcomes};

}  // namespace

std::size_t line_width(int share) {
  return static_cast<std::size_t>(std::max(1.0, (share * sheet_mm / 100 - padding_mm) * columns_of_a_mm));
}

ColumnShares lowest_shares(const std::function<std::size_t(const ColumnShares&)>& height) {
  ColumnShares best;
  std::size_t lowest = height(best);
  for (bool is_lower = true; is_lower;) {
    is_lower = false;
    const ColumnShares from_here = best;
    for (const auto from : movable)
      for (const auto to : movable)
        for (int step : {1, 2, 4, 8}) {
          if (from == to || from_here.*from - step < narrowest) continue;
          ColumnShares next = from_here;
          next.*from -= step, next.*to += step;
          const std::size_t of_next = height(next);
          if (of_next >= lowest) continue;
          best = next, lowest = of_next, is_lower = true;
        }
  }
  return best;
}

}  // namespace views
