// Reads a short text from left to right, word by word and number by number. Blanks between them do not count.
#pragma once

#include <string_view>

#include "base/ascii.h"

namespace base {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) { skip_blanks(); }

  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    skip_blanks();
    return true;
  }

  // The number that comes next, of `least` to `most` Arabic digits; -1 and nothing taken where there is none.
  int take_number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    int value = 0;
    for (; digits < rest_.size() && is_digit(rest_[digits]); ++digits)
      if (digits < most) value = value * 10 + (rest_[digits] - '0');
    if (digits < least || digits > most) return -1;
    rest_.remove_prefix(digits);
    skip_blanks();
    return value;
  }

 private:
  void skip_blanks() {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    while (true) {
      if (!rest_.empty() && is_space(rest_[0]))
        rest_.remove_prefix(1);
      else if (rest_.starts_with(no_break_space))
        rest_.remove_prefix(no_break_space.size());
      else
        return;
    }
  }

  std::string_view rest_;
};

}  // namespace base
