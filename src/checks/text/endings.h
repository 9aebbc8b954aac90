// Takes words off the end of a text, to see what comes before them.
#pragma once

#include <string_view>

namespace checks {

// Removes `end` from the end of the text; false where the text does not end so.
inline bool remove_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

inline void remove_trailing_spaces(std::string_view& text) {
  while (remove_end(text, " ") || remove_end(text, "\n")) continue;
}

}  // namespace checks
