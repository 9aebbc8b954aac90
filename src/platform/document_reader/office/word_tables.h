// The rows and cells of Word's tables. What a cell is, is known when its properties end or its content begins.
#pragma once

#include <string_view>
#include <vector>

#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/xml.h"

namespace document_reader::office {

class WordTables {
 public:
  explicit WordTables(Flow& flow) : flow_(flow) {}

  void open_row();
  void take_row_property(std::string_view name, const XmlAttributes& attributes);
  void end_row_properties();
  void close_row();

  void open_cell();
  void take_cell_property(std::string_view name, const XmlAttributes& attributes);
  // Before content and behind the properties; does nothing where no cell waits for it.
  void begin_cell();
  void close_cell();

 private:
  struct Row {
    std::size_t before = 0;  // columns
    bool is_head = false, is_deleted = false;
  };
  struct Cell {
    std::size_t columns = 1;
    bool is_continued = false, is_waiting = false;
  };

  Flow& flow_;
  std::vector<Row> rows_;
  Cell cell_;
};

}  // namespace document_reader::office
