// What one line of Markdown tells without the lines around it.
#pragma once

#include <cstddef>
#include <string_view>

namespace platform {

inline constexpr unsigned max_markdown_levels = 16;  // quotes and lists, one in another

// The beginning of the line. May count more levels than there are (in code), never fewer.
struct LineStart {
  std::size_t size = 0;   // bytes of the beginning
  unsigned columns = 0;   // of white space, before the first list marker
  unsigned quotes = 0;    // '>'
  unsigned markers = 0;   // of lists; counting stops above the limit of levels
  bool is_blank = false;  // ends every paragraph: nothing but white space, and perhaps '>' without deep indents
};
LineStart start_of(std::string_view line);

// How often the line has what costs cmark time.
struct LineCounts {
  std::size_t cells = 0;         // as a row of a table
  std::size_t pipes = 0;         // all of them
  std::size_t declarations = 0;  // "<?" and "<!"
  std::size_t images = 0;        // "!["
  std::size_t closes = 0;        // "]"
  std::size_t delimiters = 0;    // runs of '*' or '_'
};
LineCounts counts_of(std::string_view line);

// "|---|:--:|" after white space and '>'. True for all that cmark takes for one; "---" alone underlines a heading.
bool is_delimiter_row(std::string_view line);

// "<br>", "<BR />"
bool is_break_tag(std::string_view tag);

}  // namespace platform
