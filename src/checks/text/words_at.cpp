#include "checks/text/words_at.h"

namespace checks {

base::SourceLocation words_at(const base::SourceLocation& location, std::string_view words, std::size_t reach) {
  if (!location.file || !location.line || words.empty()) return location;
  const std::size_t start = base::offset_of(location);
  const std::size_t at = std::string_view(location.file->text).substr(start, reach + words.size()).find(words);
  return at == std::string_view::npos ? location : base::location_after(location, start + at, words.size());
}

}  // namespace checks
