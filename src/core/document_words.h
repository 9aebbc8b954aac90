// What a document that will be published says, as the checks of texts read it: its words without layout.
#pragma once

#include <string>

namespace core {

// Between two cells of a table, and between other texts that do not belong together.
inline constexpr char cell_end = '\x1F';
// Between two pages.
inline constexpr char page_end = '\f';

struct DocumentWords {
  enum class State : unsigned char {
    not_asked,  // its format holds no text: a picture
    read,
    partly,   // some parts could not be looked into
    scanned,  // pages without a single letter
    encrypted,
    damaged,    // or no such document
    too_large,  // it, its text, or the memory that it asks for
    too_slow,
    no_reader  // prongsai-text is not there
  };
  State state = State::not_asked;
  unsigned parts = 0;         // pages of a PDF, files of a ZIP; 0 where it has none
  unsigned unread_parts = 0;  // of them, those without text
  std::string text;           // UTF-8; `\n` where a line ends
};

}  // namespace core
