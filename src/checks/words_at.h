// The exact place of words in a value that may stand on several lines or between brackets.
#pragma once

#include <string_view>

#include "core/place.h"

namespace checks {

// Where `words` first stand from `place` on, within the `reach` bytes that the value may take in the file; `place`
// itself where they do not stand there as they are (escapes, folded lines).
inline core::Place words_at(const core::Place& place, std::string_view words, std::size_t reach = 400) {
  if (!place.file || !place.line || words.empty()) return place;
  const std::string_view text = place.file->text, line = core::line_of(*place.file, place.line);
  std::size_t start = static_cast<std::size_t>(line.data() - text.data());
  for (std::uint32_t column = 1; column < place.column && start < text.size(); ++column) do
      ++start;
    while (start < text.size() && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80);
  const std::size_t at = text.substr(start, reach + words.size()).find(words);
  return at == text.npos ? place : core::place_at(*place.file, start + at, words.size());
}

}  // namespace checks
