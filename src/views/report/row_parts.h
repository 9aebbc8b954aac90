// How a row of the printed form that takes more than a third of a sheet is cut into parts, so that each stands whole
// on a sheet and says at its beginning which measure it goes on with.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "model/document.h"

namespace views {

// The lines that the items of a cell's list take on paper, one number an item.
using LinesOfItems = std::vector<std::size_t>;

// What a cell lists.
struct CellList {
  std::vector<base::Html> items;
  LinesOfItems lines;        // of each
  bool is_numbered = false;  // where other cells refer to the numbers
};

// The items from `begin` to before `end`: the only item of a list as it is, else a list, which goes on with the
// numbers.
base::Html list_html(const CellList& list, std::size_t begin, std::size_t end);

// The lines that a paragraph takes where a line holds `width` columns (base::display_width); never 0.
std::size_t lines_on_paper(std::string_view paragraph, std::size_t width);
// The same of all its blocks.
std::size_t lines_on_paper(const model::Document& text, std::size_t width);

// For each part of the row and each of its cells: the index after the last item that the part holds. One part where
// the tallest cell takes a third of a sheet or less; else parts of about the same height, none of them without an
// item.
std::vector<std::vector<std::size_t>> cut_into_parts(const std::vector<LinesOfItems>& cells);

}  // namespace views
