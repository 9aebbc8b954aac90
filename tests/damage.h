// Every way to damage a small file: each bit that is not as it was, each length that is too short, and bytes too
// many.
#pragma once

#include <string>

inline std::string first_damage_that_passes(const std::string& good, bool (*is_taken)(const std::string&)) {
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
      if (is_taken(bad)) return "bit " + std::to_string(bit) + " of byte " + std::to_string(i);
    }
    if (is_taken(good.substr(0, i))) return "the first " + std::to_string(i) + " bytes";
  }
  if (is_taken(good + '\0') || is_taken(good + good)) return "bytes after the end";
  return is_taken(good) ? "" : "the good file does not pass";
}
