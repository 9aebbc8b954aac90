// Thai and Arabic digits.
#pragma once

#include <string>
#include <string_view>

namespace base {

inline constexpr std::size_t size_of_thai_digit = 3;  // bytes

// 0 to 9 of the Thai digit at byte `at`; -1 where there is none.
constexpr int thai_digit_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE0' || text[at + 1] != '\xB9') return -1;  // ๐ is U+0E50: E0 B9 90
  const int value = static_cast<unsigned char>(text[at + 2]) - 0x90;
  return value >= 0 && value <= 9 ? value : -1;
}

// The text with each Thai digit (๐ to ๙) as its Arabic counterpart.
std::string with_arabic_digits(std::string_view text);

// The text with Arabic digits as Thai ones, except in words with a Latin letter (codes and addresses: "I28", "O12",
// "www.example.go.th/2568"). A word is a run of visible ASCII characters.
std::string with_thai_digits(std::string_view text);

// The same of what is between two tags of a page: `html` from `from` on. Entities stay.
void turn_digits_thai(std::string& html, std::size_t from);

}  // namespace base
