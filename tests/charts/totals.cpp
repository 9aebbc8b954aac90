#include "views/charts/totals.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::TotalsData;
using trial::english;
using trial::has;
using trial::points;
using trial::thai;

namespace {

base::Html name(std::string_view text) { return base::Html().text(text); }

TotalsData five() {
  base::Html long_name = name("องค์การบริหาร").raw("<wbr>").text("ส่วนตำบล").raw("<wbr>").text("หนองแสง");
  return {"totals",
          2565,
          points("85"),
          {{name("ทต.ด่านเกวียน"), points("91.96")},
           {long_name, points("84.99")},
           {name("<b>&"), points("0")},
           {name("อบต.เชียงยืน"), points("85")},
           {name("อบต.โคกสง่า"), points("100")}}};
}

}  // namespace

TEST_CASE("totals: rows in the given order, the median beside them") {
  base::Html html = totals(five(), thai());
  std::string_view text = html.view();
  CHECK(text.find("หนองแสง") < text.find("เชียงยืน"));
  CHECK(has(html, "&lt;b&gt;&amp;"));
  CHECK(trial::count(html, "<rect class=\"lowbar\"") == 3);  // two and the key
  CHECK(totals_sentence(five(), thai()) == "3 จาก 5 หน่วยงานถึงเกณฑ์ 85 ค่ามัธยฐาน 85.00 (คำนวณ)");
  trial::golden("totals", html);
}

TEST_CASE("totals: the median of an even number is the mean of the middle, rounded half up") {
  TotalsData data{"totals-en", 2565, {}, {{name("A"), points("80.01")}, {name("B"), points("90.02")}}};
  CHECK(to_text(*median(data)) == "85.02");  // 85.015
  CHECK(totals_sentence(data, english()) == "2 agencies; median 85.02 (computed)");
  trial::golden("totals-en", totals(data, english()));
}

TEST_CASE("totals: fewer than two are nothing, 200 are small") {
  TotalsData data{"x", 2565, points("85"), {{name("A"), points("80")}}};
  CHECK(totals(data, thai()).empty());
  CHECK(totals_sentence(data, english()) == "0 of 1 agency at the target of 85; median 80.00 (computed)");
  CHECK(charts::totals_sentence({}, thai()) == "ไม่มีคะแนนรวมที่เผยแพร่");
  CHECK_FALSE(charts::median({}));
  for (int i = 0; i < 200; ++i) data.agencies.push_back({name("อบต."), base::Points{i * 50}});
  base::Html html = totals(data, thai());
  CHECK(trial::faults(html.view()) == "");
  CHECK(html.view().size() < 200 * 400);
}

TEST_CASE("totals: counts are written with commas") {
  charts::TotalsData data;
  data.elsewhere.assign(8303, base::Points{9253});
  CHECK(charts::totals_sentence(data, trial::thai()) == "8,303 หน่วยงาน ค่ามัธยฐาน 92.53 (คำนวณ)");
}
