// Names in Latin letters, for addresses: Thai by a table of its letters after the Royal Thai General System.
#pragma once

#include <string>
#include <string_view>

namespace base {

// One spelling of what looks alike: สระอำ as one letter, tone marks after vowels, แ as one letter, Latin letters
// without their accents, plain spaces, nothing invisible. Requires valid UTF-8.
std::string one_spelling(std::string_view text);

struct LatinName {
  std::string text;      // of a-z, 0-9 and single hyphens; may be empty
  bool is_whole = true;  // false where a letter has no Latin one
};

// Words are not cut, so a syllable without a written vowel may lack it and an end may sound like a beginning:
// "รายงานผล ปี ๒๕๖๘" is "rainganphon-pi-2568". Requires valid UTF-8.
LatinName in_latin(std::string_view text);

}  // namespace base
