// The fields and links of Word (ECMA-376, part 1, 17.16).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/document_reader/office/flow.h"

namespace document_reader::office {

class WordFields {
 public:
  explicit WordFields(Flow& flow) : flow_(flow) {}

  // By the type of a character of fields: begin, separate, end.
  void turn(std::string_view type);
  void add_instruction(std::string_view more);
  // Whether text that stands here is shown: it is no instruction and no page number.
  bool shows_text() const;

  // Of elements that hold all of a link; those without an address, too, are closed.
  void open_link(const std::string& href);
  void open_simple_field(std::string_view instruction);
  void close_link();

  // The fields and links that a text box interrupts go on behind it.
  void open_text_box();
  void close_text_box();

 private:
  struct Field {
    std::string instruction;
    bool is_shown = false, is_link = false, is_page_number = false;
  };
  struct State {
    std::vector<Field> fields;
    std::vector<bool> links;  // of open elements: whether they have an address
  };

  Flow& flow_;
  State own_;
  std::vector<State> interrupted_;
};

}  // namespace document_reader::office
