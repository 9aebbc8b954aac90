#include "views/charts/parts.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::Part;
using charts::PartsData;
using trial::english;
using trial::has;
using trial::points;
using trial::thai;

namespace {

PartsData dan_kwian() {
  return {"parts",
          {{"IIT", points("86.55"), {30, 0}}, {"EIT", points("89.98"), {30, 0}}, {"OIT", points("97.50"), {40, 0}}}};
}

}  // namespace

TEST_CASE("parts: widths are unrounded, labels are rounded half up one by one") {
  base::Html html = parts(dan_kwian(), thai()).html();
  CHECK(to_text(points_of(dan_kwian().parts[0])) == "25.97");  // 25.965
  CHECK(has(html, "<rect class=\"s2\" x=\"25.97%\""));
  CHECK(has(html, "<rect class=\"s3\" x=\"52.96%\""));
  CHECK(has(html, "x=\"91.96%\""));  // 91.959
  CHECK(parts_sentence(dan_kwian(), thai()) ==
        "IIT 25.97 จาก 30 EIT 26.99 จาก 30 และ OIT 39.00 จาก 40 คะแนน ขาดอีก 8.04 คะแนนจึงเต็ม 100");
  CHECK(parts_sentence(dan_kwian(), english()) ==
        "IIT gives 25.97 of 30, EIT gives 26.99 of 30 and OIT gives 39.00 of 40 points; 8.04 are missing to 100");
  trial::golden("parts", html);
}

TEST_CASE("parts: narrow segments lose the points, then the code, to the key") {
  PartsData data{"parts-narrow",
                 {{"IIT", points("60"), {20, 0}},
                  {"EIT", points("10"), {30, 0}},
                  {"OIT", points("0"), {40, 0}},
                  {"XIT", points("90"), {75, 1}},
                  {"YIT", points("100"), {25, 1}}}};
  base::Html html = parts(data, thai()).html();
  CHECK(has(html, ">IIT</text>"));
  CHECK_FALSE(has(html, ">EIT</text>"));
  CHECK(has(html, "</svg>EIT 3.00 จาก 30</li>"));
  CHECK(has(html, "</svg>OIT 0.00 จาก 40</li>"));
  CHECK(has(html, "</svg>XIT 6.75 จาก 7.5</li>"));
  trial::golden("parts-narrow", html);
}

TEST_CASE("parts: all points leave no rest") {
  PartsData data{"parts-full", {{"A<B", points("100"), {50, 0}}, {"C", points("100"), {50, 0}}}};
  base::Html html = parts(data, english()).html();
  CHECK_FALSE(has(html, "class=\"rest\""));
  CHECK(parts_sentence(data, english()) == "A<B gives 50.00 of 50 and C gives 50.00 of 50 points, all 100");
  trial::golden("parts-full", html);
}

TEST_CASE("parts: each is rounded once, of an unrounded mean; the rest is what the stated total lacks") {
  // Three indicators whose mean is 89.94666…: 26.984, where the rounded mean would give 26.985.
  PartsData data{"parts-means",
                 {{"IIT", points("269.84"), {30, 0}, 3},
                  {"EIT", points("179.23"), {30, 0}, 2},
                  {"OIT", points("69.20"), {40, 0}}},
                 points("81.56")};
  CHECK(to_text(points_of(data.parts[0])) == "26.98");
  CHECK(to_text(points_of(data.parts[1])) == "26.88");
  CHECK(parts_sentence(data, english()) ==
        "IIT gives 26.98 of 30, EIT gives 26.88 of 30 and OIT gives 27.68 of 40 points; 18.44 are missing to 100");
  data.total.reset();
  CHECK(parts_sentence(data, english()).ends_with("18.45 are missing to 100"));
  data.total = points("100");
  CHECK(parts_sentence(data, english()).ends_with("all 100"));
  CHECK_FALSE(has(parts(data, english()).html(), "class=\"rest\""));
}

TEST_CASE("parts: one part, a weight above all reason, no parts") {
  PartsData one{"parts-one", {{"OIT", points("50"), {100, 0}}}};
  CHECK(has(parts(one, thai()).html(), "<rect class=\"s1\" x=\"0%\" y=\"0\" width=\"49.5%\""));
  PartsData odd{"p", {{"OIT", points("50"), {999999999999999, 0}}, {"IIT", points("100"), {100, 15}}}};
  CHECK(trial::faults(parts(odd, thai()).html().view()) == "");
  CHECK(charts::parts({}, thai()).html().empty());
  CHECK(charts::parts_sentence({}, thai()) == "ไม่มีคะแนนรายเครื่องมือที่เผยแพร่");
}
