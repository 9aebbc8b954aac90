// The text of a document that will be published, without layout, as the checks of texts read it.
#pragma once

#include <string>

namespace base {

// Separates the cells of a table, and other texts that do not belong together.
inline constexpr char cell_end = '\x1F';
// Separates pages.
inline constexpr char page_end = '\f';

struct ExtractedText {
  enum class State : unsigned char {
    not_asked,  // its format has no text, such as a picture
    read,
    partly,   // some parts could not be read
    scanned,  // pages without any letter
    encrypted,
    damaged,    // or there is no such document
    too_large,  // the file, its text, or the memory that reading it takes
    too_slow,
    no_reader  // prongsai-text is not installed
  };
  State state = State::not_asked;
  unsigned parts = 0;         // pages of a PDF, files of a ZIP; 0 where it has none
  unsigned unread_parts = 0;  // those of them without text
  std::string text;           // UTF-8; `\n` where a line ends
};

}  // namespace base
