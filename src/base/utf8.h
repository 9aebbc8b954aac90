// UTF-8: bytes, code points, columns of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Reads the code point at `at` and moves `at` past it. Requires valid UTF-8 and at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);

// All of them. Requires valid UTF-8.
std::u32string code_points(std::string_view text);

// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not); npos where all of it is.
std::size_t first_invalid_utf8(std::string_view text);

// Whether no text may hold it, however it is written: a control other than line feed and tab, U+FFFE, U+FFFF.
bool is_forbidden(char32_t code_point);

// Offset of the first such character. The text's size where it has none. Requires valid UTF-8.
std::size_t first_forbidden(std::string_view text);

// "U+FFFE"
std::string name_of_code_point(char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Bytes that the first `code_points` of the text take; its size where it has no more.
std::size_t bytes_of_first(std::size_t code_points, std::string_view text);

// At most `most` code points, which end in "…" where some are left out: at a space where there is one near, and never
// between a letter and its marks.
std::string shortened(std::string text, std::size_t most);

// Columns that the text takes in a terminal: none for Thai vowels and tone marks above and below, two for wide
// characters such as Chinese ones, one for all others.
std::size_t display_width(std::string_view text);

// Whether it stands above or below the character before it, as Thai vowels and tone marks do, or is not drawn at all.
bool takes_no_cell(char32_t code_point);

void append_utf8(std::string& out, char32_t code_point);

// The number of edits that turn `a` into `b` (insert, remove or replace a code point, swap two neighbours), or
// `limit` + 1 where it is greater than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit = 64);

}  // namespace base
