// Thai and Arabic digits.
#include "base/digits.h"

#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("Thai digits as Arabic ones") {
  CHECK(with_arabic_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789");
  CHECK(with_arabic_digits("ปี ๒๕๖๘ ข้อ 3") == "ปี 2568 ข้อ 3");
  CHECK(with_arabic_digits("") == "");
  CHECK(with_arabic_digits("ก๏๚") == "ก๏๚");            // neighbours of the digits
  CHECK(with_arabic_digits("\xE0\xB9") == "\xE0\xB9");  // cut short: as it is
}

TEST_CASE("a Thai digit in a text, and its neighbours") {
  CHECK(thai_digit_at("ก๙", 3) == 9);
  CHECK(thai_digit_at("๐", 0) == 0);
  for (const char* text : {"", "9", "๏", "๚", "ก", "\xE0\xB9", "\xE0\xBA\x92"}) CHECK(thai_digit_at(text, 0) == -1);
  CHECK(thai_digit_at("๑", 1) == -1);
  CHECK(thai_digit_at("๑", 9) == -1);
}

TEST_CASE("Arabic digits as Thai ones, save in codes and addresses") {
  CHECK(with_thai_digits("91.96") == "๙๑.๙๖");
  CHECK(with_thai_digits("ข้อ I28 และ O12") == "ข้อ I28 และ O12");
  CHECK(with_thai_digits("www.example.go.th/2568") == "www.example.go.th/2568");
  CHECK(with_thai_digits("31 มีนาคม 2568") == "๓๑ มีนาคม ๒๕๖๘");
  CHECK(with_thai_digits("2568–2570") == "๒๕๖๘–๒๕๗๐");
}

TEST_CASE("between two tags of a page: from there on, without the entities") {
  std::string html = "<p id=\"a1\">1 &amp; 2&#8211;3 O12&nbsp;4";
  turn_digits_thai(html, 11);
  CHECK(html == "<p id=\"a1\">๑ &amp; ๒&#8211;๓ O12&nbsp;๔");
}
