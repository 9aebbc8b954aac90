// Where something is written: file, line, column. Every value read from content has its Place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

// A text file as it was read. `path` is as given on the command line, so that an editor can jump to it.
// `text` is UTF-8 without a byte-order mark and with LF at the end of each line.
struct SourceFile {
  std::string path;
  std::string text;
};

// `line` and `column` count from 1, `column` in Unicode code points; 0 means the file as a whole.
// `length` is what the caret underlines, in code points; at least 1 where there is a column.
// The file outlives the place: it belongs to the agency, the settings or the theme that it was read for.
struct SourceLocation {
  const SourceFile* file = nullptr;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;
};

// The text of line `line` (from 1), without its line end; empty where there is none.
std::string_view line_of(const SourceFile& file, std::uint32_t line);

// The place of byte `offset` of the file's text, `length_in_bytes` long (cut at the end of the line).
SourceLocation location_at(const SourceFile& file, std::size_t offset, std::size_t length_in_bytes = 1);

// The same of a byte that is not before the line of `from`, without counting the lines before that.
SourceLocation location_after(const SourceLocation& from, std::size_t offset, std::size_t length_in_bytes);

// The place as a byte of the file's text. Requires a file and a line.
std::size_t offset_of(const SourceLocation& location);

}  // namespace base
