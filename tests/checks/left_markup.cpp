#include "checks/text/left_markup.h"

#include <catch2/catch.hpp>
#include <string>

#include "checks/text/html_tags.h"

namespace {

// What is found, nothing where there is none.
template <class Find>
std::string first(const Find& find, std::string_view text) {
  const auto found = find(text, 0);
  return found ? std::string(text.substr(found->offset, found->length)) : "";
}

}  // namespace

TEST_CASE("left markup: headings and links") {
  using checks::heading_in;
  CHECK(first(heading_in, "#หัวข้อ") == "#ห");
  CHECK(first(heading_in, "ก\n##1. บทนำ") == "##1");
  for (const char* text : {"#1 ของจังหวัด", "#๑", "# ก", "###", "#ก #ข", "ก #ข", "#######ก"}) {
    INFO(text);
    CHECK(first(heading_in, text) == "");
  }
  using checks::link_in;
  CHECK(first(link_in, "ดู [ก] (ข.pdf) ด้วย") == "[ก] (ข.pdf)");
  CHECK(first(link_in, "ดู [ก](ข ค.pdf)") == "[ก](ข ค.pdf)");
  CHECK(first(link_in, "ดู [ก](ข.pdf ที่นี่\nแล้ว") == "[ก](ข.pdf");
  CHECK(first(link_in, "ดู (ก)[ข.pdf]") == "(ก)[ข.pdf]");
  const auto advice = [](std::string_view text) { return link_in(text, 0)->mend.en; };
  CHECK(advice("[ก] (a b.pdf)") == "write [ก](<a b.pdf>)");
  CHECK(advice("[ก] (<a b.pdf>)") == "write [ก](<a b.pdf>)");
  CHECK(advice("[ก](documents/รายงาน (1).pdf) (ใหม่)") == "write [ก](<documents/รายงาน (1).pdf>)");
  CHECK(advice("[ก](documents/รายงาน (1.pdf)") == "write [ก](<documents/รายงาน (1.pdf>)");
  CHECK(advice("[ก](documents/รายงาน (1).pdf ที่นี่") == "write [ก](<documents/รายงาน (1).pdf>)");
  CHECK(advice("[ก](documents/แผน ที่นี่") == "write [ก](documents/แผน)");
  CHECK(advice("[ก](https://a.th/ข ค)") == "write [ก](https://a.th/ข%20ค)");
  for (const char* text : {"[1] (ฉบับที่ 2)", "[ก](ดูข้อ 2 และ 3)", "] (ข.pdf)", "[ก] (พ.ศ. 2568)", "(ก)[1]", "[ก]"}) {
    INFO(text);
    CHECK(first(link_in, text) == "");
  }
}

TEST_CASE("left markup: tables and tabs") {
  using checks::table_in;
  CHECK(first(table_in, "ก\n|a|b|\n|c|d|") == "|a|b|");
  CHECK(first(table_in, "a | b | c\nd | e | f") == "a | b | c");
  CHECK(checks::table_in("| a | b |", 0)->mend.en.find("|---|---| ") != std::string::npos);
  CHECK(first(table_in, "หน้าแรก | ติดต่อ | ค้นหา\nก") == "");
  CHECK(first(table_in, "|ก") == "");
  using checks::tabs_in;
  CHECK(first(tabs_in, "1\tก\t2") == "1\tก\t2");
  CHECK(first(tabs_in, "ก\tข\nค\tง") == "ก\tข");
  for (const char* text : {"ก\tข", "ก\t\t\tข", "1.\tก\n2.\tข", "(๑)\tก\n(๒)\tข", "\tก\n\tข\t"}) {
    INFO(text);
    CHECK(first(tabs_in, text) == "");
  }
}

TEST_CASE("left markup: addresses, and signs in plain text") {
  using checks::address_in;
  CHECK(first(address_in, "ที่ https://a.th/แผน งาน") == "https://a.th/แผน");
  CHECK(first(address_in, "ที่www.a.thได้") == "www.a.thได้");
  for (const char* text : {"https:// ก", "เวลา:ก", "ftp://a.th/ก", "x@www.a.thก", "awww: ก"}) {
    INFO(text);
    CHECK(first(address_in, text) == "");
  }
  CHECK(first(checks::bold_in, "ก **ข** ค") == "**ข**");
  CHECK(first(checks::bold_in, "5 ** 3 และ **สำคัญ**") == "**สำคัญ**");
  CHECK(first(checks::bold_in, "2 ** 3 ** 4") == "");
  CHECK(first(checks::bold_in, "*** ก *** ข **") == "");
  CHECK(first(checks::link_in_plain_text, "ดู [ก](https://a.th)") == "[ก](https://a.th)");
  CHECK(first(checks::link_in_plain_text, "](ก) [ก](ข) และ [รายงาน](documents/a.pdf)") ==
        "[รายงาน](documents/a.pdf)");
  CHECK(first(checks::link_in_plain_text, "[1](ฉบับเดิม) [2](ข") == "");
}

TEST_CASE("left markup: HTML") {
  using checks::html_entity_in, checks::html_tag_in;
  CHECK(first(html_tag_in, "ก<u>ข</u>") == "<u>");
  CHECK(first(html_tag_in, "ก</B >") == "</B >");
  CHECK(first(html_tag_in, "<font color=\"red\">") == "<font color=\"red\">");
  CHECK(first(html_tag_in, "<!-- ก -->") == "<!--");
  CHECK(html_tag_in("<o:p>", 0)->opening == "<o:p");
  for (const char* text : {"<ชื่อ>", "a <b และ c> d", "<b", "1 < 2 > 1", "<name>", "<>"}) {
    INFO(text);
    CHECK(first(html_tag_in, text) == "");
  }
  CHECK(first(html_entity_in, "ก&nbsp;ข") == "&nbsp;");
  CHECK(first(html_entity_in, "&#3647; &#x0E3F;") == "&#3647;");
  for (const char* text : {"R&D; ก", "a & b;", "&amp", "&#;", "&#xก;"}) {
    INFO(text);
    CHECK(first(html_entity_in, text) == "");
  }
}
