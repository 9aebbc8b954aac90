#include "model/text_scan.h"

#include <algorithm>
#include <tuple>

#include "base/thai_letters.h"
#include "model/word_lists.h"

namespace model {
namespace {

using base::ThaiLetter;

// Bits of what was seen so far; TextTraits in the end.
enum SeenSign : unsigned char { digits = 1, stops = 2, quotes = 4, others = 8 };

constexpr std::array<unsigned char, 256> signs_of_bytes = [] {
  std::array<unsigned char, 256> out{};
  for (unsigned c = 0x80; c < 256; ++c) out[c] = others;
  for (unsigned c = '0'; c <= '9'; ++c) out[c] = digits;
  out['.'] = stops;
  out['"'] = quotes;
  for (unsigned c : {0xE2u, 0xC2u}) out[c] |= quotes;  // “ ” and others begin with E2, « » with C2
  return out;
}();

struct ThaiSign {
  ThaiLetter letter = ThaiLetter::other;
  unsigned char signs = 0;
};
constexpr std::array<ThaiSign, 128> thai_signs = [] {  // U+0E00 to U+0E7F
  std::array<ThaiSign, 128> out{};
  for (char32_t i = 0; i < 128; ++i) out[i].letter = base::thai_letter_of(0x0E00 + i);
  for (char32_t i = 0x50; i <= 0x59; ++i) out[i].signs = digits;
  return out;
}();

// Finds words by the signs of their first two letters: a byte itself, and of a Thai letter the last of its three
// bytes, which tells most.
class ListedWords {
 public:
  ListedWords() {
    std::uint16_t index = 0;
    for (const TypeWord& type : type_words()) add(type.word, WordList::agency_types, index++);
    index = 0;
    for (std::string_view word : area_words) add(word, WordList::areas, index++);
    index = 0;
    for (std::string_view word : general_words().other) add(word, WordList::elsewhere, index++);
    index = 0;
    for (const DamagedWord& word : damaged_words()) add(word.damaged, WordList::damaged, index++);
    index = 0;
    for (std::string_view word : complaint_words) add(word, WordList::complaints, index++);
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tuple(a.pair, a.list, b.word.size()) < std::tuple(b.pair, b.list, a.word.size());
    });
    for (std::size_t i = entries_.size(); i-- > 0;) first_of_[entries_[i].pair] = static_cast<std::uint16_t>(i + 1);
  }

  bool may_begin(unsigned char first, unsigned char second) const { return seconds_[first] >> (second % 64) & 1; }

  // Requires may_begin().
  void add_words_at(std::string_view text, std::size_t at, unsigned char first, unsigned char second,
                    std::vector<ListedWord>& words) const {
    const std::size_t pair = pair_of(first, second);
    const std::string_view rest = text.substr(at);
    const Entry* found = nullptr;  // the longest word of a list is the first of it
    for (std::size_t i = first_of_[pair] - 1u; i < entries_.size() && entries_[i].pair == pair; ++i) {
      const Entry& entry = entries_[i];
      const std::size_t size = entry.word.size();
      if (rest.size() < size || rest[size - 1] != entry.word.back()) continue;  // quick, and nearly always
      if ((found && found->list == entry.list) || !rest.starts_with(entry.word)) continue;
      found = &entry;
      words.push_back({static_cast<std::uint32_t>(at), entry.index, entry.list});
    }
  }

 private:
  struct Entry {
    std::string_view word;
    std::size_t pair = 0;
    std::uint16_t index = 0;
    WordList list{};
  };

  static std::size_t pair_of(unsigned char first, unsigned char second) { return first * 64u + second % 64; }

  // Each word has two letters or more.
  void add(std::string_view word, WordList list, std::uint16_t index) {
    const auto sign = [&](std::size_t at) {
      return static_cast<unsigned char>(word[word[at] == '\xE0' ? at + 2 : at]);
    };
    const unsigned char first = sign(0), second = sign(word[0] == '\xE0' ? 3 : 1);
    entries_.push_back({word, pair_of(first, second), index, list});
    seconds_[first] |= std::uint64_t{1} << (second % 64);
  }

  std::vector<Entry> entries_;                      // by pair, list and length, the longest first
  std::array<std::uint64_t, 256> seconds_{};        // of a first letter: the second ones that words have
  std::array<std::uint16_t, 256 * 64> first_of_{};  // of a pair: its first entry, from 1; 0 where there is none
};

}  // namespace

TextTraits scan_text(std::string_view text, std::vector<ListedWord>& words) {
  static const ListedWords listed;
  unsigned seen = 0;
  bool is_unusual = false;
  ThaiLetter before = ThaiLetter::other;
  unsigned char sign_before = 0;
  std::size_t start_before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    unsigned char sign = static_cast<unsigned char>(text[at]);
    ThaiLetter letter = ThaiLetter::other;
    if (sign == 0xE0 && at + 2 < text.size()) {
      const unsigned second = static_cast<unsigned char>(text[at + 1]);
      sign = static_cast<unsigned char>(text[at + 2]);
      const ThaiSign thai = second == 0xB8 || second == 0xB9 ? thai_signs[(second & 1) << 6 | (sign & 0x3Fu)]
                                                             : ThaiSign{ThaiLetter::other, others};
      letter = thai.letter;
      seen |= thai.signs;
      at += 3;
    } else {
      seen |= signs_of_bytes[sign];
      ++at;
    }
    is_unusual |= !base::is_usual_after(before, letter);
    if (listed.may_begin(sign_before, sign)) listed.add_words_at(text, start_before, sign_before, sign, words);
    before = letter;
    sign_before = sign;
    start_before = start;
  }
  is_unusual |= before == ThaiLetter::lead;
  return {(seen & digits) != 0, (seen & stops) != 0, (seen & quotes) != 0, (seen & others) != 0, is_unusual};
}

}  // namespace model
