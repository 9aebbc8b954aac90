#include "checks/text/words_at.h"

namespace checks {

std::size_t offset_of(const base::SourceLocation& location) {
  const std::string_view text = location.file->text;
  std::size_t at = static_cast<std::size_t>(base::line_of(*location.file, location.line).data() - text.data());
  for (std::uint32_t column = 1; column < location.column && at < text.size(); ++column) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

base::SourceLocation words_at(const base::SourceLocation& location, std::string_view words, std::size_t reach) {
  if (!location.file || !location.line || words.empty()) return location;
  const std::size_t start = offset_of(location);
  const std::size_t at = std::string_view(location.file->text).substr(start, reach + words.size()).find(words);
  return at == std::string_view::npos ? location : base::location_at(*location.file, start + at, words.size());
}

}  // namespace checks
