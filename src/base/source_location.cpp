#include "base/source_location.h"

#include <algorithm>

#include "base/utf8.h"

namespace base {

std::string_view line_of(const SourceFile& file, std::uint32_t line) {
  std::string_view text = file.text;
  for (std::uint32_t n = 1; n < line; ++n) {
    std::size_t end = text.find('\n');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

namespace {

// Byte `start` begins line `line`; `offset` is not before it.
SourceLocation location_from(const SourceFile& file, std::uint32_t line, std::size_t start, std::size_t offset,
                             std::size_t length) {
  const std::string_view text = file.text;
  offset = std::min(offset, text.size());
  for (std::size_t end; (end = text.find('\n', start)) < offset; ++line) start = end + 1;
  const std::string_view meant = text.substr(offset, length);
  SourceLocation location;
  location.file = &file;
  location.line = line;
  location.column = static_cast<std::uint32_t>(1 + count_code_points(text.substr(start, offset - start)));
  location.length =
      static_cast<std::uint32_t>(std::max<std::size_t>(1, count_code_points(meant.substr(0, meant.find('\n')))));
  return location;
}

std::size_t start_of(const SourceFile& file, std::string_view line) {
  return line.data() ? static_cast<std::size_t>(line.data() - file.text.data()) : file.text.size();
}

}  // namespace

SourceLocation location_at(const SourceFile& file, std::size_t offset, std::size_t length) {
  return location_from(file, 1, 0, offset, length);
}

SourceLocation location_after(const SourceLocation& from, std::size_t offset, std::size_t length) {
  const std::size_t start = start_of(*from.file, line_of(*from.file, from.line));
  return location_from(*from.file, from.line, start, offset, length);
}

std::size_t offset_of(const SourceLocation& location) {
  const std::string_view line = line_of(*location.file, location.line);
  return start_of(*location.file, line) + bytes_of_first(location.column ? location.column - 1 : 0, line);
}

}  // namespace base
