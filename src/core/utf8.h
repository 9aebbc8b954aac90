// UTF-8 as bytes, code points and columns of a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

// Reads the code point at `at` and moves `at` behind it. Requires valid UTF-8 and at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);

// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates included); npos where all is well.
std::size_t first_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

// Cells that a terminal gives the text: 0 for Thai vowels and tone marks above and below, 1 for the rest, 2 for wide
// ones.
std::size_t display_width(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

// Steps to turn `a` into `b` (insert, remove, replace a code point, swap two neighbours), at most `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit = 64);

}  // namespace core
