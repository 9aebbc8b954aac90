#include "base/thai_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using base::thai_order;

namespace {

// True where each text comes before the next.
bool in_order(const std::vector<std::string>& texts) {
  return std::is_sorted(texts.begin(), texts.end(),
                        [](const std::string& a, const std::string& b) { return thai_order(a) < thai_order(b); }) &&
         std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

}  // namespace

TEST_CASE("a leading vowel counts after its consonant") {
  CHECK(in_order({"กาญจนบุรี", "แก่งคอย", "ขอนแก่น", "เชียงราย", "นครราชสีมา", "โนนสูง", "มหาสารคาม", "เมือง", "ไม้งาม",
                  "ยโสธร", "อุดรธานี"}));
  CHECK(in_order({"เชียงราย", "เชียงใหม่", "ตรัง"}));
  CHECK(in_order({"พระนครศรีอยุธยา", "พะเยา", "เพชรบุรี", "แพร่", "ไพร"}));
}

TEST_CASE("tone marks, the short mark and the silent mark decide between equals only") {
  CHECK(in_order({"ขาว", "ข่าว", "ข้าว"}));
  CHECK(in_order({"ข้าวก", "ขาวข"}));
  CHECK(in_order({"เก", "เก็", "เก่", "เก้"}));
  CHECK(in_order({"แกง", "แก่ง", "แกงก"}));
  CHECK(in_order({"ศักดิ", "ศักดิ์", "ศักดิ์ดา"}));
}

TEST_CASE("vowels and the two letters like vowels have their places") {
  CHECK(in_order({"กน", "กะ", "กัน", "กา", "กำ", "กิน", "กี", "กึ", "กือ", "กุ", "กู", "เก", "แก", "โก", "ใก", "ไก"}));
  CHECK(in_order({"ริม", "ฤดู", "ลำ"}));
}

TEST_CASE("a type word is a part of the name") {
  CHECK(in_order({"ด่านเกวียน", "เทศบาลตำบลด่านเกวียน", "องค์การบริหารส่วนตำบลโคกสง่า", "องค์การบริหารส่วนตำบลเชียงยืน",
                  "องค์การบริหารส่วนตำบลรางจรเข้", "องค์การบริหารส่วนตำบลหนองแสง"}));
}

TEST_CASE("two ways of writing a name are sorted side by side") {
  CHECK(in_order({"นํ้า", "น้ำ", "น้ำก"}));
  CHECK(in_order({"ชุมชน 1", "ชุมชน ๑", "ชุมชน 2"}));
  CHECK(in_order({"Ang Thong", "ang thong", "Bang Ban", "ก"}));
  CHECK(in_order({"อบต. ก", "อบต.ก"}));
  CHECK(in_order({"งานฯ", "งานก"}));
}

TEST_CASE("texts that differ have keys that differ") {
  CHECK(thai_order("").size() == 2);
  CHECK(thai_order("น้ำ") != thai_order("นํ้า"));
  CHECK(thai_order("ก\xE2\x80\x8Bข") != thai_order("กข"));
  CHECK(thai_order("เ") != thai_order("แ"));
  CHECK(thai_order("ก้") != thai_order("ก"));
}
