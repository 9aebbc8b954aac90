// Names in Latin letters: what a name becomes must never change, for addresses rest on it.
#include "base/latin.h"

#include <catch2/catch.hpp>

TEST_CASE("latin: Thai by a table of letters after the Royal Thai General System") {
  const std::pair<const char*, const char*> names[] = {{"รายงานผล ปี ๒๕๖๘", "rainganphon-pi-2568"},
                                                       {"แผนผังสำนักงาน", "phaenphangsamnakngan"},
                                                       {"งบประมาณ", "ngobpraman"},
                                                       {"แขวงหน่วยงาน", "khwaengnuaingan"},
                                                       {"คู่มือการปฏิบัติงาน", "khumuekarptibatingan"},
                                                       {"เกี่ยวกับเรื่องร้องเรียน", "kiaokabrueangrongrian"},
                                                       {"กรรมการสัมพันธ์", "kamkarsamphan"},
                                                       {"ตรวจสอบ", "truachsop"},
                                                       {"หนังสือ", "nangsue"},
                                                       {"โครงสร้าง", "khrongsrang"},
                                                       {"เงินเดือน", "ngoenduean"},
                                                       {"ฤดู", "ruedu"},
                                                       {"เธออยู่ไทย", "thoeyuthai"}};
  for (const auto& [thai, latin] : names) {
    CAPTURE(thai);
    CHECK(base::in_latin(thai).text == latin);
    CHECK(base::in_latin(thai).is_whole);
  }
}

TEST_CASE("latin: whatever is no letter or digit is one hyphen between words") {
  CHECK(base::in_latin("SCAN_001").text == "scan-001");
  CHECK(base::in_latin(" (1)  A & B – ฉบับ 2 ").text == "1-a-b-chbap-2");
  CHECK(base::in_latin("Résumé").text == "resume");
  CHECK(base::in_latin("ๆฯ").text.empty());
}

TEST_CASE("latin: a letter that the table does not have is lost, and that is told") {
  CHECK_FALSE(base::in_latin("报告 1").is_whole);
  CHECK(base::in_latin("报告 1").text == "1");
}

TEST_CASE("latin: one spelling of what looks alike") {
  CHECK(base::one_spelling("ประจ\u0E4D\u0E32ปี") == "ประจำปี");
  CHECK(base::one_spelling("น\u0E4D\u0E49\u0E32") == base::one_spelling("น้ำ"));
  CHECK(base::one_spelling("น\u0E33\u0E49") == base::one_spelling("น้ำ"));
  CHECK(base::one_spelling("ท\u0E35\u0E48") == base::one_spelling("ท\u0E48\u0E35"));
  CHECK(base::one_spelling("เเผน") == "แผน");
  CHECK(base::one_spelling("re\u0301sume\u0301") == base::one_spelling("r\u00E9sum\u00E9"));
  CHECK(base::one_spelling("ก\u00A0\u200Bข") == "ก ข");
  CHECK(base::one_spelling("ขาว") != base::one_spelling("ข้าว"));
}
