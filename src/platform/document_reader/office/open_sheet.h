// A sheet of ods, built while its elements are read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/office_document.h"
#include "platform/document_reader/office/grid.h"
#include "platform/document_reader/office/remarks.h"
#include "platform/document_reader/office/xml.h"

namespace document_reader::office {

class OpenSheet {
 public:
  void open(std::string_view name, bool is_hidden);
  void open_column(const XmlAttributes& attributes);
  void open_row(const XmlAttributes& attributes);
  void open_cell(const XmlAttributes& attributes);
  void cover(std::size_t count);  // cells below a merged one
  void close_cell(base::OfficeCell&& shown);
  void close_row(Budget& budget);
  // Adds its table to the document. False where it is hidden, which the document then says.
  bool close(Budget& budget, base::OfficeDocument& out);

 private:
  struct RowCell {
    std::size_t column, count, rows, columns;
    base::OfficeCell cell;
  };
  void read_value(const XmlAttributes& attributes, base::OfficeCell& cell);
  std::string place() const { return column_name(cells_.back().column) + std::to_string(row_ + 1); }

  Sheet sheet_{{}};
  std::string name_;
  bool is_hidden_ = false, is_hidden_row_ = false;
  std::size_t row_ = 0, row_count_ = 1, column_ = 0, table_column_ = 0;
  std::vector<RowCell> cells_;  // of the row
  SpecialCells special_;
};

}  // namespace document_reader::office
