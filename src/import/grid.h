// A table of an office file as rows of data below headings: titles above it, joined heads, rows that group, sum or
// remark. One sheet may hold several.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/office_document.h"

namespace importing {

// What became of a cell. `dropped`: says nothing of its own (a running number, a sum that agrees, a repeated head).
enum class CellState : unsigned char { unseen, placed, dropped };

struct Cell {
  std::string text;  // cleaned
  std::string value;
  base::OfficeCell::Kind kind = base::OfficeCell::Kind::text;
  std::vector<base::OfficeLink> links;
  std::string place;
  std::size_t row = 0, column = 0;  // in the table of the file, from 1
  std::size_t rows = 1, columns = 1;
  bool is_covered = false;
  CellState state = CellState::unseen;

  bool empty() const { return text.empty() && links.empty(); }
  bool is_own() const { return !empty() && !is_covered; }  // stands here and says something
};

struct GridRow {
  enum class Kind : unsigned char { data, group, sum, remark };
  Kind kind = Kind::data;
  std::vector<Cell> cells;
};

struct Grid {
  std::string name;  // of the sheet
  std::size_t number = 0;
  std::vector<Cell> titles;
  std::vector<std::vector<std::string>> heads;  // of each column, from the top, each text once
  std::vector<std::vector<Cell>> head_rows;
  std::vector<GridRow> rows;
  bool has_file_heads = false;                // the file itself marks the heads
  std::map<std::size_t, std::string> wished;  // what columns mean, whatever their heads say; empty: nothing

  std::size_t columns() const { return heads.size(); }
  std::string heading(std::size_t column) const;  // its heads joined
  std::string title() const;
  // What was taken for the head is the first row; there are no heads then.
  void turn_head_into_row();
};

std::vector<Grid> grids_of(const base::OfficeTable& table);

// Rows become columns: the first column that names the rows gives the headings. Nothing changes where there is none.
Grid swapped(const Grid& grid, std::size_t names);

}  // namespace importing
