#include "views/charts/units.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::UnitsData;
using trial::english;
using trial::has;
using trial::phrase;
using trial::thai;

TEST_CASE("units: one square a measure, ten a line") {
  UnitsData data{"units",
                 {{"1", phrase("กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"), {true}},
                  {"2", phrase("การให้บริการตามภารกิจและระบบ E-Service"), {true, false}},
                  {"3", phrase("ช่องทาง <และ> รูปแบบการประชาสัมพันธ์"), {}},
                  {"4", phrase("การกำกับดูแลการใช้ทรัพย์สินของราชการ"), std::vector<bool>(10, true)},
                  {"5", phrase("ความโปร่งใสในการใช้งบประมาณและจัดซื้อจัดจ้าง"), std::vector<bool>(23, false)}}};
  base::Html html = units(data, thai());
  CHECK(has(html, "<svg class=\"chart\" height=\"72\" aria-hidden=\"true\">"));  // three lines
  CHECK(has(html, ">0/23</b>"));
  CHECK(has(html, ">10/10</b>"));
  CHECK(has(html, "<b class=\"mut nb\">ไม่มีมาตรการ</b>"));
  CHECK(has(html, "&lt;และ&gt;"));
  CHECK(trial::count(html, "<line class=\"ud\"") == 25);  // 24 and the key
  CHECK(units_sentence(data, thai()) == "ระบุผลลัพธ์ 12 จาก 36 มาตรการ");
  trial::golden("units", html);
}

TEST_CASE("units: one measure with an outcome needs no mark for those without") {
  UnitsData data{"units-en", {{"", phrase("Dimension"), {true}}}};
  base::Html html = units(data, english());
  CHECK_FALSE(has(html, "Outcome not stated"));
  CHECK(units_sentence(data, english()) == "Outcome stated for 1 of 1 measure");
  trial::golden("units-en", html);
}

TEST_CASE("units: nothing without measures") {
  UnitsData data{"x", {{"1", phrase("ก"), {}}}};
  CHECK(units(data, thai()).empty());
  CHECK(units_sentence(data, thai()) == "ไม่มีมาตรการ");
}
