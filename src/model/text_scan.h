// What checks want to know of every text, found in one pass over its letters: which kinds of characters it holds, and
// the words of some lists.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace model {

// What a text holds: a check that needs it passes over the others.
struct TextTraits {
  bool digits = false;        // Thai or Arabic
  bool stops = false;         // a full stop
  bool quotes = false;        // a quotation mark, straight, curved or angled
  bool others = false;        // a character that is neither ASCII nor Thai
  bool unusual_thai = false;  // a vowel or mark that does not usually stand where it does (base/thai_letters.h)
};

enum class WordList : unsigned char {
  agency_types,  // type_words()
  areas,         // area_words
  elsewhere,     // general_words().other
  damaged,       // damaged_words()
  complaints     // complaint_words
};

// What comes before the name of a province, then of a district; each whole, then abbreviated.
inline constexpr std::array<std::string_view, 4> area_words{"จังหวัด", "จ.", "อำเภอ", "อ."};

inline constexpr std::array<std::string_view, 5> complaint_words{"ร้องเรียน", "ร้องทุกข์", "แจ้งเบาะแส", "กล่าวหา",
                                                                 "กล่าวโทษ"};

// A place where words of a list begin: the longest of them.
struct ListedWord {
  std::uint32_t offset = 0;  // bytes of the text
  std::uint16_t index = 0;   // in its list
  WordList list{};
};

// Adds the words of all lists to `words`, in the order of the text.
TextTraits scan_text(std::string_view text, std::vector<ListedWord>& words);

}  // namespace model
