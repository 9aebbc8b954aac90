// How a row of the printed form that takes much of a sheet is cut into parts, so that each stands whole on a sheet
// and says at its beginning which measure it goes on with.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "model/document.h"

namespace views {

// The lines that the items of a cell's list take on paper, one number an item.
using LinesOfItems = std::vector<std::size_t>;

// The display columns (base::display_width) of each paragraph of a text.
using BlockWidths = std::vector<std::size_t>;
BlockWidths block_widths(const model::Document&);

// What a cell lists.
struct CellList {
  std::vector<base::Html> items;
  std::vector<BlockWidths> widths;  // of each
  bool is_numbered = false;         // where other cells refer to the numbers
};

// The items from `begin` to before `end`: the only item of a list as it is, else a list, which goes on with the
// numbers.
base::Html list_html(const CellList& list, std::size_t begin, std::size_t end);

// Of each item, where the column has this share of the sheet (views/report/column_shares.h); an item takes one at
// least.
LinesOfItems lines_of(const CellList&, int share);
// The sum of these.
std::size_t height_of(const CellList&, int share);

// For each part of the row and each of its cells: the index after the last item that the part holds. One part where
// the tallest cell takes little of a sheet; else parts of about the same height, none of them without an
// item.
std::vector<std::vector<std::size_t>> cut_into_parts(const std::vector<LinesOfItems>& cells);

}  // namespace views
