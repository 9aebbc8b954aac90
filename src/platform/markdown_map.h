// Translates offsets in a Markdown text to places in the file that it was read from.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_location.h"
#include "platform/markdown.h"
#include "platform/markdown_pasted.h"

namespace platform {

// The text must outlive the map and end its lines with LF. Not for two threads at once: it remembers how far it has
// counted.
class MarkdownMap {
 public:
  MarkdownMap(const MarkdownSource& source, std::string_view text);

  // cmark was given the text with these changes: its columns are translated.
  void set_changes(std::vector<MarkerChange> changes) { changes_ = std::move(changes); }

  std::string_view text() const { return text_; }
  // Byte offset of a line and column as cmark counts them (from 1, columns in bytes), limited to the text.
  std::size_t offset_of(int line, int column) const;
  // Offset after the last byte of that line.
  std::size_t end_of(int line) const;
  std::size_t first_word_of(int line) const;
  // How many bytes of that line cmark was given.
  std::size_t bytes_given_of(int line) const;

  // Of a value: always the place of the value. Fast where the offsets of successive calls increase.
  base::SourceLocation location(std::size_t offset, std::size_t bytes = 1);

 private:
  std::size_t index_of(int line) const;
  // What was changed in that line; null where nothing was.
  const MarkerChange* change_in(int line) const;

  base::SourceLocation base_;
  bool is_value_;
  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::vector<MarkerChange> changes_;
  std::size_t known_offset_ = 0;  // its line and column are known
  std::size_t known_line_ = 0;    // from 0
  std::uint32_t known_column_ = 1;
};

}  // namespace platform
