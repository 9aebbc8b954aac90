#include "platform/document_reader/office/word_tables.h"

#include <utility>

#include "platform/document_reader/office/office.h"

namespace document_reader::office {

void WordTables::open_row() {
  rows_.emplace_back();
  flow_.open_row(false);
}

void WordTables::take_row_property(std::string_view name, const XmlAttributes& attributes) {
  if (rows_.empty()) return;
  if (name == "tblHeader") rows_.back().is_head = attributes.is_on("val");
  if (name == "gridBefore") rows_.back().before = attributes.number("val", 0, most_columns);
  if (name == "del") rows_.back().is_deleted = true;
}

void WordTables::end_row_properties() {
  if (rows_.empty()) return;
  if (rows_.back().is_head) flow_.mark_head();
  flow_.skip_columns(rows_.back().before);
}

void WordTables::close_row() {
  if (rows_.empty()) return;
  if (rows_.back().is_deleted)
    flow_.drop_row();
  else
    flow_.close_row();
  rows_.pop_back();
}

void WordTables::open_cell() {
  cell_ = {};
  cell_.is_waiting = true;
}

void WordTables::take_cell_property(std::string_view name, const XmlAttributes& attributes) {
  if (name == "gridSpan") cell_.columns = attributes.number("val", 1, most_columns);
  if (name == "vMerge") cell_.is_continued = attributes["val"] != "restart";
}

void WordTables::begin_cell() {
  if (!std::exchange(cell_.is_waiting, false)) return;
  if (cell_.is_continued)
    flow_.open_continued_cell(cell_.columns);
  else
    flow_.open_cell(1, cell_.columns);
}

void WordTables::close_cell() {
  begin_cell();
  flow_.close_cell();
}

}  // namespace document_reader::office
