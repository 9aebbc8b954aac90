// Thai and Arabic digits, in texts and in whole pages.
#include "core/digits.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Thai digits as Arabic ones") {
  CHECK(with_arabic_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789");
  CHECK(with_arabic_digits("ปี ๒๕๖๘ ข้อ 3") == "ปี 2568 ข้อ 3");
  CHECK(with_arabic_digits("") == "");
  CHECK(with_arabic_digits("ก๏๚") == "ก๏๚");            // neighbours of the digits
  CHECK(with_arabic_digits("\xE0\xB9") == "\xE0\xB9");  // cut short: as it is
}

TEST_CASE("Arabic digits as Thai ones, save in codes and addresses") {
  CHECK(with_thai_digits("91.96") == "๙๑.๙๖");
  CHECK(with_thai_digits("ข้อ I28 และ O12") == "ข้อ I28 และ O12");
  CHECK(with_thai_digits("www.example.go.th/2568") == "www.example.go.th/2568");
  CHECK(with_thai_digits("31 มีนาคม 2568") == "๓๑ มีนาคม ๒๕๖๘");
  CHECK(with_thai_digits("2568–2570") == "๒๕๖๘–๒๕๗๐");
}

TEST_CASE("in a page only what is read is turned") {
  CHECK(page_with_thai_digits("<p id=\"a1\" class=\"b2\">1 &amp; 2</p>") ==
        "<p id=\"a1\" class=\"b2\">๑ &amp; ๒</p>");
  CHECK(page_with_thai_digits("<script>x = 1;</script>1<style>a{top:1px}</style>") ==
        "<script>x = 1;</script>๑<style>a{top:1px}</style>");
  CHECK(page_with_thai_digits("<span translate=\"no\">043-000</span> 5") ==
        "<span translate=\"no\">043-000</span> ๕");
  CHECK(page_with_thai_digits("&#8211;1&#x2013;") == "&#8211;๑&#x2013;");
}
