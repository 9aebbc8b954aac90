// UTF-8: what is valid, code points, columns, the width in a terminal, the distance between words.
#include "base/utf8.h"

#include <catch2/catch.hpp>

using namespace base;

namespace {

std::size_t bad_at(std::string_view text) { return first_invalid_utf8(text); }
constexpr std::size_t nowhere = std::string_view::npos;

}  // namespace

TEST_CASE("valid UTF-8, to the last code point") {
  for (const char* text :
       {"", "a", "é", "ก", "😀", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"})
    CHECK(bad_at(text) == nowhere);
}

TEST_CASE("invalid UTF-8 is found where it begins") {
  CHECK(bad_at("a\x80") == 1);             // a tail without a head
  CHECK(bad_at("ก\xE0\xB8") == 3);         // cut short
  CHECK(bad_at("\xC0\x80") == 0);          // overlong
  CHECK(bad_at("\xE0\x80\x80") == 0);      // overlong
  CHECK(bad_at("\xF0\x80\x80\x80") == 0);  // overlong
  CHECK(bad_at("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(bad_at("\xF4\x90\x80\x80") == 0);  // after the last code point
  CHECK(bad_at("\xF5\x80\x80\x80") == 0);
  CHECK(bad_at("\xFF") == 0);
  CHECK(bad_at("\xBA\xE9\xD2\xB9") == 0);  // TIS-620
  CHECK(bad_at("\xC3(") == 0);
}

TEST_CASE("columns count code points, widths count cells") {
  CHECK(count_code_points("กี่ข้อ") == 6);
  CHECK(display_width("กี่ข้อ") == 3);
  CHECK(count_code_points("é😀") == 2);
  CHECK(display_width("é😀") == 3);
  CHECK(display_width("คำ") == 2);  // sara am takes a cell
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("a\u0301\u200B") == 1);
}

TEST_CASE("code points are read and written") {
  for (char32_t c : {U'a', U'é', U'ก', U'😀', char32_t(0x10FFFF), char32_t(0x7F), char32_t(0x80), char32_t(0x7FF),
                     char32_t(0x800), char32_t(0xFFFF), char32_t(0x10000)}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    CHECK(next_code_point(text, at) == c);
    CHECK(at == text.size());
  }
}

TEST_CASE("the distance of words: insert, remove, replace, swap") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("titel", "title") == 1);
  CHECK(edit_distance("หนองแสง", "หนองเเสง") == 2);  // แ typed as two เ
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("ca", "abc") == 3);
  CHECK(edit_distance("abcdefgh", "", 3) == 4);  // limit + 1
}

TEST_CASE("a text as code points, of one byte to four") {
  CHECK(code_points("aéก😀") == U"aéก😀");
  CHECK(code_points("").empty());
}

TEST_CASE("what no text may hold: controls, also those of one byte more, U+FFFE and U+FFFF") {
  for (std::string_view bad : {"\x01", "\x7F", "\xC2\x80", "\xC2\x85", "\xC2\x9F", "\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    CHECK(first_forbidden("กข" + std::string(bad) + "ค") == 6);
    std::size_t at = 0;
    CHECK(is_forbidden(next_code_point(bad, at)));
  }
  for (std::string_view fine : {"", "ก\n\tข", "\u00A0", "\u00E9", "\uFFFD", "\uFF1A", "\uFEFF"})
    CHECK(first_forbidden(fine) == fine.size());
  for (char32_t fine :
       {U'\n', U'\t', U' ', U'~', char32_t(0xA0), char32_t(0xFFFD), char32_t(0xFEFF), char32_t(0x1FFFE)})
    CHECK_FALSE(is_forbidden(fine));
  CHECK(first_forbidden("\uFFFE\x01") == 0);
  CHECK(name_of_code_point(0x85) == "U+0085");
  CHECK(name_of_code_point(0xFFFE) == "U+FFFE");
  CHECK(name_of_code_point(0x1F600) == "U+1F600");
}

TEST_CASE("bytes of the first characters") {
  CHECK(bytes_of_first(0, "กa👩ข") == 0);
  CHECK(bytes_of_first(2, "กa👩ข") == 4);
  CHECK(bytes_of_first(3, "กa👩ข") == 8);
  CHECK(bytes_of_first(9, "กa👩ข") == 11);
}

TEST_CASE("a text is cut at a space, and never before a mark") {
  CHECK(shortened("ที่ที่ที่", 9) == "ที่ที่ที่");
  CHECK(shortened("ที่ที่ที่", 8) == "ที่ที่…");
  CHECK(shortened("ที่ที่ที่", 6) == "ที่…");
  CHECK(shortened("ที่ที่ที่", 4) == "ที่…");
  CHECK(shortened("ที่ที่ที่", 3) == "…");
  CHECK(shortened("น้ำใสไหลเย็น", 3) == "…");
  CHECK(shortened("ภัยแล้ง ปี 2568", 9) == "ภัยแล้ง…");
  CHECK(shortened("cafe\u0301s", 5) == "caf…");
  CHECK(shortened("👩\u200D💻 ก", 2) == "…");
}
