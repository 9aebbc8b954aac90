// Thai and Arabic digits.
#pragma once

#include <string>
#include <string_view>

namespace base {

// The text with each Thai digit (๐ to ๙) as its Arabic counterpart.
std::string with_arabic_digits(std::string_view text);

// The text with Arabic digits as Thai ones, except in words with a Latin letter (codes and addresses: "I28", "O12",
// "www.example.go.th/2568"). A word is a run of visible ASCII characters.
std::string with_thai_digits(std::string_view text);

// The same of what is between two tags of a page: `html` from `from` on. Entities stay.
void turn_digits_thai(std::string& html, std::size_t from);

}  // namespace base
