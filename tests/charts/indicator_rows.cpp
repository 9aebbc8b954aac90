#include "views/charts/indicator_rows.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::Indicator;
using charts::IndicatorRowsData;
using trial::english;
using trial::has;
using trial::phrase;
using trial::points;
using trial::thai;

namespace {

IndicatorRowsData dan_kwian() {
  auto row = [](int number, std::string_view name, std::string_view before, std::string_view now) {
    return Indicator{number, phrase(name), points(now), points(before)};
  };
  return {"indicators",
          2565,
          2564,
          points("85"),
          {row(1, "การปฏิบัติหน้าที่", "87.93", "91.21"), row(2, "การใช้งบประมาณ", "78.19", "85.08"),
           row(3, "การใช้อำนาจ", "82.08", "87.53"), row(5, "การแก้ไขปัญหาการทุจริต", "73.11", "84.47"),
           row(4, "การใช้ทรัพย์สินของทางราชการ", "76.27", "84.47"), row(6, "คุณภาพการดำเนินงาน", "57.81", "94.31"),
           row(7, "ประสิทธิภาพการสื่อสาร", "67.60", "89.30"), row(8, "การปรับปรุงระบบการทำงาน", "60.51", "86.33"),
           row(9, "การเปิดเผยข้อมูล", "97.50", "95.00"), row(10, "การป้องกันการทุจริต", "81.25", "100.00")}};
}

}  // namespace

TEST_CASE("indicator rows: two years, high to low, ties by number, axis from 50") {
  base::Html html = indicator_rows(dan_kwian(), thai());
  std::string_view text = html.view();
  CHECK(text.find("การป้องกันการทุจริต") < text.find("การเปิดเผยข้อมูล"));
  CHECK(text.find("การใช้ทรัพย์สินของทางราชการ") < text.find("การแก้ไขปัญหาการทุจริต"));
  CHECK(has(html, "<circle class=\"now\" cx=\"88.62%\" cy=\"-15\" r=\"7\"/>"));  // 94.31
  CHECK(has(html, "<circle class=\"was\" cx=\"15.62%\" cy=\"-15\" r=\"5\"/>"));  // 57.81
  CHECK(trial::count(html, "<path class=\"low\"") == 3);                         // two rows and the key
  CHECK(has(html, "แกนเริ่มที่ 50 คะแนน"));
  CHECK(indicator_rows_sentence(dan_kwian(), thai()) == "8 จาก 10 ตัวชี้วัดถึงเกณฑ์ 85 สูงสุด 100.00 ต่ำสุด 84.47");
  CHECK(indicator_rows_sentence(dan_kwian(), english()) ==
        "8 of 10 indicators at the target of 85; highest 100.00, lowest 84.47");
  trial::golden("indicators", html);
}

TEST_CASE("indicator rows: a value below 50, of either year, moves the axis to 0") {
  IndicatorRowsData data = dan_kwian();
  data.rows[0].before = points("49.99");
  base::Html html = indicator_rows(data, thai());
  CHECK(has(html, "แกนเริ่มที่ 0 คะแนน"));
  CHECK(has(html, "<circle class=\"now\" cx=\"94.31%\""));
  data.rows[0].before = points("50");
  CHECK(has(indicator_rows(data, thai()), "แกนเริ่มที่ 50 คะแนน"));
}

TEST_CASE("indicator rows: one year is bars from 0, hatched below target, absent ones without a mark") {
  IndicatorRowsData data = dan_kwian();
  data.id = "indicators-one";
  for (Indicator& row : data.rows) row.before = {};
  data.rows[2].now = {};
  data.rows[1].now = points("85");  // equal to the target is at target
  data.rows[6].now = points("0");
  base::Html html = indicator_rows(data, english());
  CHECK(has(html, "<rect class=\"val\" x=\"0%\" y=\"-23\" width=\"94.31%\" height=\"16\"/>"));
  CHECK(has(html, "<rect class=\"lowbar\" fill=\"url(#indicators-one-h)\" x=\"0%\" y=\"-23\" width=\"84.47%\""));
  CHECK(has(html, "<b>85.00</b>"));
  CHECK(has(html,
            "<b class=\"mut\">Not published</b></p><svg class=\"chart\" aria-hidden=\"true\"><use "
            "href=\"#indicators-one-g\"/></svg></li></ol>"));
  CHECK(indicator_rows_sentence(data, english()) ==
        "6 of 9 indicators at the target of 85; highest 100.00, lowest 0.00; 1 not published");
  trial::golden("indicators-one", html);
}

TEST_CASE("indicator rows: a ring that the dot would hide is drawn on top") {
  IndicatorRowsData data{"indicators-same",
                         2568,
                         2567,
                         points("85"),
                         {{1, phrase("เท่าเดิม"), points("90"), points("90")},
                          {2, phrase("เกือบเท่าเดิม"), points("84.50"), points("84.00")},
                          {3, phrase("ไม่มีปีก่อน"), points("50"), {}},
                          {4, phrase("ไม่มีปีนี้"), {}, points("70")},
                          {5, phrase("สูงสุด"), points("100"), points("50")}}};
  base::Html html = indicator_rows(data, thai());
  CHECK(has(
      html,
      "<circle class=\"now\" cx=\"80%\" cy=\"-15\" r=\"7\"/><circle class=\"was\" cx=\"80%\" cy=\"-15\" r=\"3\""));
  CHECK(has(html, "<circle class=\"was\" cx=\"0%\" cy=\"-15\" r=\"5\"/><circle class=\"now\" cx=\"100%\""));
  CHECK_FALSE(has(html, "cx=\"40%\""));
  trial::golden("indicators-same", html);
}

TEST_CASE("indicator rows: markup and another language in a name, one value, no target") {
  IndicatorRowsData data{
      "indicators-bare", 2568, 0, {}, {{1, {"<i>&\"x", true, base::Language::en}, points("12.50"), {}}}};
  base::Html html = indicator_rows(data, thai());
  CHECK(has(html, "<span lang=\"en\">&lt;i&gt;&amp;&quot;x</span>"));
  CHECK_FALSE(has(html, "class=\"th"));
  CHECK(indicator_rows_sentence(data, english()) == "1 indicator; highest 12.50, lowest 12.50");
  trial::golden("indicators-bare", html);
}

TEST_CASE("indicator rows: nothing without a value of this year") {
  IndicatorRowsData data{"x", 2568, 2567, points("85"), {{1, phrase("ก"), {}, points("70")}}};
  CHECK(indicator_rows(data, thai()).empty());
  CHECK(indicator_rows_sentence(data, thai()) == "ไม่มีคะแนนรายตัวชี้วัดที่เผยแพร่");
  CHECK(charts::indicator_rows({}, thai()).empty());
}

TEST_CASE("indicator rows: 150 rows stay small") {
  IndicatorRowsData data{"x", 2568, 2567, points("85"), {}};
  for (int i = 0; i < 150; ++i) data.rows.push_back({i, phrase("ก"), base::Points{i * 60}, base::Points{i * 50}});
  base::Html html = indicator_rows(data, thai());
  CHECK(trial::faults(html.view()) == "");
  CHECK(trial::count(html, "<li><p>") == 150);
  CHECK(html.view().size() < 150 * 450);
}
