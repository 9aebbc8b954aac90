// The tables of a page of a PDF, by the lines that are drawn around their cells.
#pragma once

#include <vector>

namespace poppler {
class page;
}

namespace document_reader::office {

struct PdfCell {
  std::size_t row = 0, column = 0, rows = 1, columns = 1;
};

// Points, from the top left of the page.
struct PdfGrid {
  std::vector<double> rows, columns;  // where their lines are, one more than there are
  std::vector<PdfCell> cells;         // row by row; those that are merged are one

  bool holds(double x, double y) const {
    return x >= columns.front() && x <= columns.back() && y >= rows.front() && y <= rows.back();
  }
  // The cell at this point of the grid.
  const PdfCell& cell_at(double x, double y) const;
};

// From top to bottom. The page is drawn, for a PDF holds no tables but strokes and boxes of many kinds.
std::vector<PdfGrid> grids_of_page(const poppler::page& page);

}  // namespace document_reader::office
