#include "views/charts/disclosure_parts.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::DisclosurePartsData;
using trial::english;
using trial::has;
using trial::thai;

TEST_CASE("disclosure parts: published, nothing to publish, not yet") {
  DisclosurePartsData data{"disclosures", 30, 2, 3};
  base::Html html = disclosure_parts(data, thai()).html();
  CHECK(has(html, "<rect class=\"s1\" x=\"0%\" y=\"0.07em\" width=\"85.21%\""));  // 30 of 35 without the gap
  CHECK(has(html, "</svg>ไม่มีเรื่องให้เผยแพร่ 2</li>"));
  CHECK(disclosure_parts_sentence(data, thai()) == "เผยแพร่ 30 จาก 35 ข้อ ไม่มีเรื่องให้เผยแพร่ 2 ข้อ ยังไม่เผยแพร่ 3 ข้อ");
  trial::golden("disclosures", html);
}

TEST_CASE("disclosure parts: all, none, and segments too narrow for their number") {
  DisclosurePartsData all{"disclosures-all", 43, 0, 0};
  base::Html html = disclosure_parts(all, english()).html();
  CHECK(has(html, "width=\"100%\""));
  CHECK_FALSE(has(html, "class=\"rest\""));
  CHECK(disclosure_parts_sentence(all, english()) == "43 of 43 items published");
  trial::golden("disclosures-all", html);
  DisclosurePartsData narrow{"disclosures-narrow", 1, 1, 98};
  trial::golden("disclosures-narrow", disclosure_parts(narrow, thai()).html());
  CHECK(trial::count(disclosure_parts(narrow, thai()).html(), ">1</text>") == 0);
  CHECK(charts::disclosure_parts_sentence({"x", 0, 0, 1}, english()) == "0 of 1 item published, 1 not yet published");
  CHECK(charts::disclosure_parts({}, thai()).html().empty());
  CHECK(charts::disclosure_parts_sentence({}, thai()) == "ไม่มีรายการข้อมูลที่ต้องเปิดเผย");
}
