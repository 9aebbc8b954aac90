// ASCII characters are distinguished from all other bytes, whatever the locale.
#include "base/ascii.h"

#include <catch2/catch.hpp>
#include <string>

using namespace base;

namespace {

std::string all_where(bool (*is_kind)(char)) {
  std::string out;
  for (int c = 0; c < 256; ++c)
    if (is_kind(static_cast<char>(c))) out += static_cast<char>(c);
  return out;
}

}  // namespace

TEST_CASE("classes of characters, of all 256 bytes") {
  const std::string digits = "0123456789", upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower = "abcdefghijklmnopqrstuvwxyz";
  CHECK(all_where(is_digit) == digits);
  CHECK(all_where(is_upper) == upper);
  CHECK(all_where(is_lower) == lower);
  CHECK(all_where(is_letter) == upper + lower);
  CHECK(all_where(is_letter_or_digit) == digits + upper + lower);
  CHECK(all_where(is_space) == "\t\n\f\r ");
}

TEST_CASE("lower case is of ASCII letters only") {
  CHECK(to_lower("WWW.Example.GO.TH/İÀก") == "www.example.go.th/İÀก");
  CHECK(equals_ignoring_case("HTTPS", "https"));
  CHECK_FALSE(equals_ignoring_case("https:", "https"));
  CHECK(begins_with_ignoring_case("HTTPS://x", "https://"));
  CHECK_FALSE(begins_with_ignoring_case("http", "https"));
  CHECK(begins_with_ignoring_case("", ""));
}

TEST_CASE("blanks at both ends are cut off, those between stay") {
  CHECK(trimmed(" \t a b\r\n") == "a b");
  CHECK(trimmed(" \n ") == "");
  CHECK(trimmed("") == "");
  CHECK(trimmed("\xC2\xA0"
                "a") ==
        "\xC2\xA0"
        "a");  // a no-break space is not ASCII
  CHECK(trimmed("\n a ", " ") == "\n a");
}

TEST_CASE("hexadecimal digits in either case") {
  for (int value = 0; value < 16; ++value) {
    CHECK(hex_value(hex_digits[static_cast<std::size_t>(value)]) == value);
    CHECK(hex_value(upper_hex_digits[static_cast<std::size_t>(value)]) == value);
  }
  for (char c : std::string("gG/:@`\0\xE0", 8)) CHECK(hex_value(c) == -1);
  std::string out;
  append_hex(out, 0x0F);
  append_hex(out, 0xA0, upper_hex_digits);
  CHECK(out == "0fA0");
}
