#include "checks/text/words_at.h"

namespace checks {

std::size_t offset_of(const base::SourceLocation& place) {
  const std::string_view text = place.file->text;
  std::size_t at = static_cast<std::size_t>(base::line_of(*place.file, place.line).data() - text.data());
  for (std::uint32_t column = 1; column < place.column && at < text.size(); ++column) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

base::SourceLocation words_at(const base::SourceLocation& place, std::string_view words, std::size_t reach) {
  if (!place.file || !place.line || words.empty()) return place;
  const std::size_t start = offset_of(place);
  const std::size_t at = std::string_view(place.file->text).substr(start, reach + words.size()).find(words);
  return at == std::string_view::npos ? place : base::location_at(*place.file, start + at, words.size());
}

}  // namespace checks
