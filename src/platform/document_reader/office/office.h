// Reads office files as paragraphs and tables. Each reader takes the bytes of a file and throws Refused where it does
// not read it.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/office_document.h"
#include "platform/office_answer.h"

namespace document_reader::office {

using State = platform::OfficeAnswer::State;

struct Refused {
  State state;
  unsigned long count = 0;
};

// A document with much more than these is none that an officer typed.
inline constexpr std::size_t most_unpacked_mib = 96, most_text_mib = 16, most_rows = 50'000, most_columns = 512,
                             most_cells = 250'000, most_blocks = 100'000, most_paragraphs = 500'000,
                             most_elements = 4'000'000, deepest_element = 400, deepest_table = 16;

// What a document has used of the limits above.
class Budget {
 public:
  void use_text(std::size_t bytes) { use(text_, bytes, most_text_mib << 20, State::too_much_text, most_text_mib); }
  void use_row() { use(rows_, 1, most_rows, State::too_many_rows, most_rows); }
  void use_cells(std::size_t count) { use(cells_, count, most_cells, State::too_many_cells, most_cells); }
  void use_paragraph() { use(paragraphs_, 1, most_paragraphs, State::too_many_rows, most_paragraphs); }
  void use_block() { use(blocks_, 1, most_blocks, State::too_many_rows, most_blocks); }

 private:
  static void use(std::size_t& used, std::size_t more, std::size_t most, State state, unsigned long count) {
    if (more > most - used) throw Refused{state, count};
    used += more;
  }
  std::size_t text_ = 0, rows_ = 0, cells_ = 0, blocks_ = 0, paragraphs_ = 0;
};

class Package;
base::OfficeDocument read_word(const Package& package, std::string_view main_part);
base::OfficeDocument read_excel(const Package& package, std::string_view main_part);
base::OfficeDocument read_open_document(const Package& package);
base::OfficeDocument read_pdf(std::string_view bytes);
base::OfficeDocument read_html(std::string_view text);
// `separator` 0: the most frequent of the first line.
base::OfficeDocument read_table_of_text(std::string_view text, char separator);
base::OfficeDocument read_pasted_text(std::string_view text);

// Any bytes. Never throws.
platform::OfficeAnswer read_office(std::string_view name, std::string_view bytes);

}  // namespace document_reader::office
