// Long numbers as people write them in a text: in Thai or Arabic digits, with spaces, hyphens or a line break inside.
// Also the citizens' numbers among them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace checks {

// What is between two groups of digits.
enum class Gap : unsigned char { blank, hyphen, dot, line };

struct DigitGroup {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string digits;              // Arabic
  Gap before = Gap::line;          // to the group before in the same run
};

// Groups that nothing but gaps separates. Ends at a comma, a letter, a cell, a page.
using DigitRun = std::vector<DigitGroup>;

// The runs with at least `least` digits in all, from left to right. Zero-width characters are skipped.
std::vector<DigitRun> digit_runs(std::string_view text, std::size_t least);

struct CitizenNumber {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string digits;              // 13, Arabic
  std::string last_four() const { return digits.substr(9); }
};

// 13 digits, the first 1 to 8, with a valid check digit: whole, in the groups of an identity card (1-4-5-2-1), digit
// by digit, broken once by a line end, or in other groups where nothing is attached to them. Parts of a longer number
// or code are left out.
std::vector<CitizenNumber> citizen_numbers(std::string_view text);

// With `x` in place of each digit of a citizen's number but the last four, also across Markdown's marks, since a line
// of source may be shown. As many code points as before.
std::string without_citizen_numbers(std::string_view text);

}  // namespace checks
