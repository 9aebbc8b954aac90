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

SourceLocation location_at(const SourceFile& file, std::size_t offset, std::size_t length) {
  std::string_view text = file.text;
  offset = std::min(offset, text.size());
  std::string_view before = text.substr(0, offset);
  std::size_t start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  std::string_view meant = text.substr(offset, length);
  meant = meant.substr(0, meant.find('\n'));
  SourceLocation location;
  location.file = &file;
  location.line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
  location.column = static_cast<std::uint32_t>(1 + count_code_points(before.substr(start)));
  location.length = static_cast<std::uint32_t>(std::max<std::size_t>(1, count_code_points(meant)));
  return location;
}

}  // namespace base
