// Tables as grids: each cell at its place, merged ones repeated over what they cover.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "base/office_document.h"
#include "platform/document_reader/office/office.h"

namespace document_reader::office {

inline constexpr std::size_t sheet_rows = 1'048'576, sheet_columns = 16'384;  // of Excel and LibreOffice

struct PlacedCell {
  std::size_t row = 0, column = 0;  // from 0
  base::OfficeCell cell;
};

// Gives `table` its rows. Where cells meet, what a cell holds itself comes before what another spreads over it.
void fill_grid(base::OfficeTable& table, std::vector<PlacedCell>&& cells, std::size_t rows, std::size_t columns,
               Budget& budget);

// One sheet of a workbook: of its million rows those that hold something.
class Sheet {
 public:
  explicit Sheet(std::string name) : name_(std::move(name)) {}

  // Rows and columns from 0; ranges with their last. Cells without text and links are not kept.
  void add(std::size_t row, std::size_t column, base::OfficeCell&& cell, bool is_hidden = false);
  void merge(std::size_t row, std::size_t column, std::size_t last_row, std::size_t last_column);
  void hide_columns(std::size_t first, std::size_t last);
  // To a cell that is added, now or later.
  void link(std::size_t row, std::size_t column, std::string href);

  // What is visible of it; hidden rows and columns that hold something are named in `left_out`. Of empty rows and
  // columns that follow one another one is left.
  base::OfficeTable table(Budget& budget, std::vector<base::BilingualText>& left_out) &&;

 private:
  struct Range {
    std::size_t first, last;
  };
  struct Merge {
    Range rows, columns;
  };
  struct Link {
    std::size_t row, column;
    std::string href;
  };
  void sort_cells();
  PlacedCell* find(std::size_t row, std::size_t column);
  void leave_out_hidden(std::vector<base::BilingualText>& left_out);
  std::vector<Range> rows_of_merges() const;

  std::string name_;
  std::vector<PlacedCell> cells_;
  std::vector<Merge> merges_;
  std::vector<Link> links_;
  std::set<std::size_t> hidden_rows_;  // that hold something
  std::vector<bool> hidden_columns_;
};

// "A" of 0, "AA" of 26.
std::string column_name(std::size_t column);
// Row and column of "C7", from 0. False where it is no address in a sheet.
bool parse_address(std::string_view text, std::size_t& row, std::size_t& column);
// "A1:C7", or "A1" alone.
bool parse_area(std::string_view text, std::size_t& row, std::size_t& column, std::size_t& last_row,
                std::size_t& last_column);

}  // namespace document_reader::office
