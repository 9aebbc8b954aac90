// Words and phrases that appear twice in a row, in Thai (which has no spaces between words) and English.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace checks {

// Both copies, as bytes of the text.
struct DoubledWord {
  std::size_t offset = 0, length = 0;  // of the second copy
  std::size_t first = 0;               // where the first begins
};

// Finds phrases of six or more letters that appear twice in a row, and some shorter words that nobody doubles on
// purpose (a table in the .cpp). With a space between them, both copies must be whole words there: "แก่ประชาชน
// ประชาชนได้รับ" are two sentences. Left out: phrases with a punctuation mark between, three times in a row and more
// (lists), whole lines, what begins with a digit. Takes time linear in the text: a phrase is found by the hash of
// six letters of it.
class DoubledWordFinder {
 public:
  DoubledWordFinder();
  // The repeats of one text, in its order. The finder's memory is used again for the next text.
  const std::vector<DoubledWord>& find(std::string_view text);

 private:
  enum class Gap : unsigned char { none, space, line };
  void find_in_letters();  // so far, up to a punctuation mark
  void find_phrases();
  void find_short_words();
  void add_best_start(std::size_t start, std::size_t period, std::size_t matched);
  bool is_edge(std::size_t letter) const { return letter == 0 || letter >= count_ || gaps_[letter] != Gap::none; }
  bool is_good(std::size_t start, std::size_t period) const;
  void add_repeat(std::size_t start, std::size_t period);

  std::vector<char16_t> letters_;       // between two marks of punctuation
  std::vector<std::uint32_t> offsets_;  // bytes
  std::vector<Gap> gaps_;               // before each letter
  std::size_t count_ = 0;               // of the letters so far
  std::vector<std::uint32_t> last_;     // where a hash was seen last, counted over all texts
  std::uint32_t base_ = 1;              // of the first letter, in that count
  std::string_view text_;
  std::vector<DoubledWord> repeats_;
};

}  // namespace checks
