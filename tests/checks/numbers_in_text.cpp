// Which runs of digits are a citizen's number. 1234567890121 has a valid check digit and belongs to nobody.
#include "checks/text/numbers_in_text.h"

#include <catch2/catch.hpp>

using checks::citizen_numbers;

TEST_CASE("a citizen's number is found however it is written") {
  for (const char* text : {"1234567890121",
                           "เลข1234567890121ครับ",
                           "1-2345-67890-12-1",
                           "1 2345 67890 12 1",
                           "1 - 2345 - 67890 - 12 - 1",
                           "1.2345.67890.12.1",
                           "๑๒๓๔๕๖๗๘๙๐๑๒๑",
                           "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
                           "１２３４５６７８９０１２１",
                           "1 2 3 4 5 6 7 8 9 0 1 2 1",
                           "1-2-3-4-5-6-7-8-9-0-1-2-1",
                           "1234567\n890121",
                           "1234567\r\n   890121",
                           "1-2345-67890-\n12-1",
                           "1-2345-678\n90-12-1",
                           "1\u20112345\u201167890\u201112\u20111",
                           "1\u00A02345\u00A067890\u00A012\u00A01",
                           "12345\u200B67890121",
                           "123-4567890-121",
                           "123 4567890 121",
                           "3 1234567890121 500",
                           "3 1-2345-67890-12-1 500",
                           "081-234-5678 1-2345-67890-12-1",
                           "id1234567890121",
                           "copy_1234567890121.pdf",
                           "1234567890121,5",
                           "1234567890121.",
                           "(1234567890121)",
                           "2565 1234567890121"}) {
    INFO(text);
    REQUIRE(citizen_numbers(text).size() == 1);
    CHECK(citizen_numbers(text)[0].digits == "1234567890121");
    CHECK(citizen_numbers(text)[0].last_four() == "0121");
  }
  CHECK(citizen_numbers("1234567890121 1-2345-67890-12-1\n1234567890121,1234567890121").size() == 4);
}

TEST_CASE("what only looks like one passes") {
  for (const char* text : {"1234567890122",
                           "0234567890121",
                           "9234567890121",
                           "12345678901210",
                           "31234567890121",
                           "1-2345-67890-12-1-5",
                           "5-1234567890121",
                           "1234567890121.50",
                           "1.1234567890121",
                           "a1b1234567890121",
                           "1234567890121f3",
                           "1234567\x1F"
                           "890121",
                           "1234567\f890121",
                           "1234567\n\n890121",
                           "1234567, 890121",
                           "1234567 และ 890121",
                           "1234\n567890\n121",
                           "12345\n12345678\n90121\n12345",
                           "123456789012",
                           "1 2 3 4 5 6 7 8 9 0 1 2 1 2",
                           "",
                           "ไม่มีเลข"}) {
    INFO(text);
    CHECK(citizen_numbers(text).empty());
  }
}

TEST_CASE("of a citizen's number only the last four digits are shown") {
  CHECK(checks::without_citizen_numbers("เลข 1-2345-67890-12-1 และ ๑๒๓๔๕๖๗๘๙๐๑๒๑ ปี 2568") ==
        "เลข x-xxxx-xxxx0-12-1 และ xxxxxxxxx๐๑๒๑ ปี 2568");
  CHECK(checks::without_citizen_numbers("1234567890122") == "1234567890122");
  CHECK(checks::without_citizen_numbers("**12345**67890121 และ 1-2345-`67890`-12-1") ==
        "**xxxxx**xxxx0121 และ x-xxxx-`xxxx0`-12-1");
}

TEST_CASE("long texts of digits take no long time") {
  std::string rows;
  for (int i = 0; i < 200'000; ++i) rows += "1 ";
  CHECK(citizen_numbers(rows).empty());
  CHECK(citizen_numbers(std::string(1'000'000, '1')).empty());
}
