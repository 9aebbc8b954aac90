// The words of the default theme in one language, so that a test shows what a reader reads.
#pragma once

#include <fstream>
#include <string>

#include "base/translations.h"
#include "tests/source_dir.h"

inline base::Translations theme_words(base::Language language) {
  base::Translations words(language);
  std::ifstream file(std::string(source_dir) + "/themes/default/words/" + std::string(base::code(language)) +
                     ".yaml");
  std::string section;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != ' ') section = line.substr(0, line.find(':')) + ".";
    const std::size_t colon = line.find(": \"");
    if (colon != line.npos && line[0] == ' ')
      words.set(section + line.substr(2, colon - 2), line.substr(colon + 3, line.size() - colon - 4));
  }
  return words;
}
