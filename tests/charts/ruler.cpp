#include "views/charts/ruler.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::Band;
using charts::RulerData;
using trial::english;
using trial::has;
using trial::points;
using trial::thai;

namespace {

std::vector<Band> letters() {
  return {{"AA", points("95")}, {"A", points("85")}, {"B", points("75")}, {"C", points("65")},
          {"D", points("55")},  {"E", points("50")}, {"F", points("0")}};
}

RulerData dan_kwian() { return {"ruler", points("91.96"), points("85"), {}, "A", letters()}; }

}  // namespace

TEST_CASE("ruler: the pointer of 91.96 stands at 83.92 % of 50 to 100") {
  base::Html html = ruler(dan_kwian(), thai());
  CHECK(has(html, "<line class=\"ptr\" x1=\"83.92%\""));
  CHECK(has(html, "<rect class=\"band me\" x=\"70%\" y=\"2.93em\" width=\"20%\" height=\"1.73em\"/>"));
  CHECK(has(html, "<line class=\"th\" x1=\"70%\""));
  CHECK_FALSE(has(html, ">F<"));
  CHECK(ruler_sentence(dan_kwian(), thai()) == "คะแนน 91.96 อยู่ในช่วงระดับ A ซึ่งเริ่มที่ 85 ถึง 94.99 คะแนน");
  CHECK(ruler_sentence(dan_kwian(), english()) == "91.96 points is in grade A, which runs from 85 to 94.99");
  trial::golden("ruler", html);
  RulerData data = dan_kwian();
  data.id = "ruler-en";
  trial::golden("ruler-en", ruler(data, english()));
}

TEST_CASE("ruler: the top band ends at 100") {
  RulerData data = dan_kwian();
  data.id = "ruler-top";
  data.total = points("100");
  data.grade = "AA";
  CHECK(ruler_sentence(data, thai()) == "คะแนน 100.00 อยู่ในช่วงระดับ AA ซึ่งเริ่มที่ 95 ถึง 100 คะแนน");
  trial::golden("ruler-top", ruler(data, thai()));
}

TEST_CASE("ruler: the mean of the country has a line above all else, and the axis holds it") {
  RulerData data = dan_kwian();
  data.mean = points("87.57");
  base::Html html = ruler(data, thai());
  CHECK(has(html, "<line class=\"axis tick\" x1=\"75.14%\""));
  CHECK(has(html, ">ค่าเฉลี่ยทั่วประเทศ 87.57<"));
  data.mean = points("42");
  CHECK(has(ruler(data, thai()), "<line class=\"axis tick\" x1=\"42%\""));
  CHECK_FALSE(has(ruler(dan_kwian(), thai()), "ค่าเฉลี่ย"));
}

TEST_CASE("ruler: a total below the axis moves its start to 0") {
  RulerData data = dan_kwian();
  data.id = "ruler-low";
  data.total = points("41.20");
  data.grade = "F";
  base::Html html = ruler(data, thai());
  CHECK(has(html, "<line class=\"ptr\" x1=\"41.2%\""));
  CHECK(ruler_sentence(data, thai()) == "คะแนน 41.20 อยู่ในช่วงระดับ F ซึ่งเริ่มที่ 0 ถึง 49.99 คะแนน");
  trial::golden("ruler-low", html);
}

TEST_CASE("ruler: grades that need instruments give a plain axis") {
  RulerData data{
      "ruler-plain", points("85"),
      points("85"),  {},
      "ผ่าน",         {{"ผ่านดีเยี่ยม", points("95"), true}, {"ผ่านดี", points("85"), true}, {"ผ่าน", points("85")}}};
  base::Html html = ruler(data, thai());
  CHECK(trial::count(html, "<rect") == 1);
  CHECK_FALSE(has(html, "ผ่าน"));
  CHECK(has(html, "<line class=\"ptr\" x1=\"85%\""));
  CHECK(ruler_sentence(data, thai()) == "คะแนน 85.00 เท่ากับเกณฑ์ 85 คะแนน");
  trial::golden("ruler-plain", html);
}

TEST_CASE("ruler: no grade fills no band, no target draws none, no total draws nothing") {
  RulerData data{"ruler-bare", points("0"), {}, {}, "", letters()};
  base::Html html = ruler(data, thai());
  CHECK_FALSE(has(html, "band me"));
  CHECK_FALSE(has(html, "class=\"th"));
  CHECK(ruler_sentence(data, thai()) == "คะแนน 0.00 จาก 100");
  trial::golden("ruler-bare", html);
  data.total = {};
  CHECK(ruler(data, thai()).empty());
  CHECK(ruler_sentence(data, thai()) == "ยังไม่เผยแพร่คะแนนรวมในเว็บไซต์นี้");
}

TEST_CASE("ruler: a stated grade that the total is not in is not said to hold it") {
  RulerData data = dan_kwian();
  data.grade = "AA";
  CHECK(ruler_sentence(data, thai()) == "คะแนน 91.96 สูงกว่าเกณฑ์ 85 คะแนน อยู่ 6.96 คะแนน");
  data.total = points("84.99");
  CHECK(ruler_sentence(data, thai()) == "คะแนน 84.99 ต่ำกว่าเกณฑ์ 85 คะแนน อยู่ 0.01 คะแนน");
}

TEST_CASE("ruler: marks of bands are escaped") {
  RulerData data{"r", points("70"), {}, {}, "<b>", {{"<b>", points("50")}}};
  CHECK(trial::faults(ruler(data, thai()).view()) == "");
  CHECK(has(ruler(data, thai()), "&lt;b&gt;"));
}
