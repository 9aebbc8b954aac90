// Names in running Thai text, which has no spaces between words: where one begins, and where it may end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// What follows a word such as ตำบล: up to 64 letters from the first that is not a space, as lists have them (ํา as
// ำ, เเ as แ, no zero-width characters, a run of spaces as one).
struct Following {
  std::string plain;
  std::vector<std::uint32_t> offsets;  // of each byte of `plain`, and of what follows it, in the text

  std::size_t begin() const { return offsets.front(); }
  std::size_t end_of(std::size_t plain_length) const { return offsets[plain_length]; }
};
Following following(std::string_view text, std::size_t at);

// A Thai vowel, tone mark or other sign that cannot begin a word is at `at`.
bool is_inside_letter(std::string_view text, std::size_t at);

// A word clearly ends at `at`: nothing, no Thai letter, or one of the words that names end before
// (data/general_words.txt).
bool word_ends(std::string_view text, std::size_t at);

// The text before `at` ends with a Thai letter or a full stop: an abbreviation cannot begin there.
bool is_within_word(std::string_view text, std::size_t at);

// How many bytes of `plain` say the name, spaces inside it allowed; 0 where they do not.
std::size_t length_of_name(std::string_view plain, std::string_view name);

// The name of a place that `plain` begins with, in bytes; 0 where there is none. General words that places are called
// by count only where a district or province follows.
std::size_t length_of_place(std::string_view plain);

// Bytes of `plain` that are nearly the name: one slip in three letters, two at most; 0 where they are not.
std::size_t length_of_slip(std::string_view plain, std::string_view name);

}  // namespace model
