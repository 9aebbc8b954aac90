// The alphabetical order of Thai names, as in dictionaries: by consonant, tone marks last.
#pragma once

#include <string>
#include <string_view>

namespace base {

// A key whose bytes compare as the texts do in the order of the Royal Institute's dictionary: a vowel written before
// its consonant (เ แ โ ใ ไ) counts after it, and ็ ่ ้ ๊ ๋ ์ decide only between texts that are otherwise alike. Thai
// digits count as Arabic ones. A space precedes all letters, Latin letters precede Thai ones, and their case is
// ignored. Different texts have different keys. A type word ("เทศบาลตำบล") is a part of the name like any other.
// Requires valid UTF-8.
std::string thai_order(std::string_view text);

}  // namespace base
