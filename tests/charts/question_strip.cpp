#include "views/charts/question_strip.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::QuestionStripData;
using trial::english;
using trial::has;
using trial::phrase;
using trial::points;
using trial::thai;

namespace {

QuestionStripData chiang_yuen() {
  return {"questions",
          2568,
          2567,
          points("85"),
          {{{},
            {{"", "", phrase("การใช้ระบบ E-Service ของหน่วยงาน"), points("94.00"), points("33.33")},
             {"", "", phrase("การใช้ทรัพย์สินราชการเพื่อประโยชน์ส่วนตัว"), points("100.00"), points("86.51")},
             {"", "", phrase("การเรียกรับสินบนแลกกับงานหรือบริการ"), points("97.78"), points("91.57")},
             {"E7", "E14", phrase("การเปิดให้คนนอกร่วมปรับปรุงงาน"), points("86.40"), points("83.33")}}}}};
}

}  // namespace

TEST_CASE("question strip: high to low with the change, and the former code") {
  base::Html html = question_strip(chiang_yuen(), thai());
  CHECK(has(html, "94.00 <small class=\"mut\"><i class=\"vh\">เปลี่ยน </i>+60.67</small>"));
  CHECK(has(html, "<span><span class=\"nb\">E7</span> <span class=\"nb mut\">(เดิม E14)</span> <span>การเปิดให้คนนอก"));
  CHECK(has(html, "<circle class=\"was\" cx=\"33.33%\""));
  CHECK(question_strip_sentence(chiang_yuen(), thai()) == "4 จาก 4 ข้อถึงเกณฑ์ 85 สูงสุด 100.00 ต่ำสุด 86.40");
  trial::golden("questions", html);
}

TEST_CASE("question strip: groups by dimension on one axis, ties by code") {
  QuestionStripData data{
      "questions-grouped",
      2568,
      2567,
      points("85"),
      {{phrase("การให้บริการและระบบ E-Service"),
        {{"E10", "", phrase("ข้อสิบ"), points("90"), points("92.50")},
         {"E9", "E9", phrase("ข้อเก้า"), points("90"), points("90")},
         {"E11", "", phrase("ข้อสิบเอ็ด"), {}, points("40")}}},
       {phrase("ประเด็นที่ไม่มีข้อ"), {}},
       {phrase("การ <ใช้> อำนาจ"), {{"I1", "", {"Fair & open", true, base::Language::en}, points("60"), {}}}}}};
  base::Html html = question_strip(data, thai());
  std::string_view text = html.view();
  CHECK(text.find("ข้อเก้า") < text.find("ข้อสิบ<"));
  CHECK_FALSE(has(html, "เดิม E9"));
  CHECK_FALSE(has(html, "ประเด็นที่ไม่มีข้อ"));
  CHECK(has(html, "±0.00"));
  CHECK(has(html, "−2.50"));
  CHECK(has(html, "<ol class=\"rch\" aria-labelledby=\"questions-grouped-3\">"));
  CHECK(trial::count(html, "<g class=") == 1);
  CHECK(has(html, "แกนเริ่มที่ 50 คะแนน"));  // the value before of a question without one now is not drawn
  CHECK(question_strip_sentence(data, english()) ==
        "2 of 3 questions at the target of 85; highest 90.00, lowest 60.00; 1 not published");
  trial::golden("questions-grouped", html);
  data.id = "questions-en";
  trial::golden("questions-en", question_strip(data, english()));
}

TEST_CASE("question strip: one year is bars; no questions are nothing") {
  QuestionStripData data = chiang_yuen();
  for (charts::Question& question : data.groups[0].questions) question.before = {};
  data.target = {};
  data.year_before = 0;
  base::Html html = question_strip(data, thai());
  CHECK(trial::count(html, "<rect class=\"val\"") == 5);
  CHECK(has(html, "คะแนน 4 ข้อ ปี 2568 <span>"));
  CHECK(trial::faults(html.view()) == "");
  CHECK(charts::question_strip({}, thai()).empty());
  CHECK(charts::question_strip_sentence({}, thai()) == "ไม่มีคะแนนรายข้อที่เผยแพร่");
}
