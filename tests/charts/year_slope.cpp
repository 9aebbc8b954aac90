#include "views/charts/year_slope.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::YearSlopeData;
using charts::YearTotal;
using trial::english;
using trial::has;
using trial::points;
using trial::thai;

namespace {

YearTotal total(int year, std::string_view value, std::string_view target, std::string_view method) {
  return {year, points(value), points(target), method};
}

}  // namespace

TEST_CASE("year slope: points joined, the target as steps, a new method breaks the line") {
  YearSlopeData data{
      "years",
      {total(2567, "84.99", "85", "b"), total(2563, "71.20", "80", "a"), total(2564, "68.05", "80", "a"),
       total(2565, "91.96", "85", "a"), total(2568, "88.40", "85", "b")}};
  base::Html html = year_slope(data, thai()).html();
  CHECK(trial::count(html, "<line class=\"link\"") == 3);
  CHECK(trial::count(html, "<line class=\"brk\"") == 2);  // after 2566, which has no total, and in the key
  CHECK(trial::count(html, "<line class=\"th\"") == 6);   // three steps, and in the key
  CHECK(has(html, ">2566</text>"));
  CHECK(year_slope_sentence(data, thai()) ==
        "คะแนนรวมปี 2563 71.20 และปี 2568 88.40 วิธีประเมินเปลี่ยนระหว่างนั้น จึงเทียบกันตรง ๆ ไม่ได้");
  trial::golden("years", html);
}

TEST_CASE("year slope: one method") {
  YearSlopeData data{"years-en",
                     {total(2563, "40.00", "85", "a"), total(2564, "0", "85", "a"), total(2565, "100", "85", "a"),
                      total(2566, "85", "85", "a")}};
  base::Html html = year_slope(data, english()).html();
  CHECK(has(html, "the axis starts at 0"));
  CHECK(has(html, "<circle class=\"now\" cx=\"82.62%\" cy=\"3.47em\""));
  CHECK(year_slope_sentence(data, english()) ==
        "Total score 40.00 in FY 2563 (2020) and 85.00 in FY 2566 (2023), a change of +45.00 points");
  trial::golden("years-en", html);
}

TEST_CASE("year slope: the break of methods is drawn and named; no target") {
  YearSlopeData data{"years-broken", {}};
  for (int year = 2560; year < 2569; ++year)
    data.years.push_back({year, base::Points{6000 + (year - 2560) * 450}, {}, year < 2567 ? "a" : "b"});
  base::Html html = year_slope(data, thai()).html();
  CHECK(trial::count(html, "<line class=\"brk\"") == 2);  // and in the key
  CHECK(has(html, "วิธีประเมินเปลี่ยนในปี 2567"));
  CHECK_FALSE(has(html, "class=\"th\""));
  // Nine years: on a phone every second has its numbers, counted from the newest.
  CHECK(has(html, "<text class=\"t2 far\" x=\"79.16%\" y=\"12.4em\" text-anchor=\"middle\">2567</text>"));
  CHECK(has(html, "<text class=\"t2\" x=\"88.38%\" y=\"12.4em\" text-anchor=\"middle\">2568</text>"));
  trial::golden("years-broken", html);
}

TEST_CASE("year slope: fewer than three totals are nothing") {
  YearSlopeData data{"x", {total(2565, "91.96", "85", "a"), total(2566, "90", "85", "a"), {2567, {}, {}, "a"}}};
  CHECK(year_slope(data, thai()).html().empty());
  data.years.resize(1);
  CHECK(year_slope_sentence(data, thai()) == "คะแนนรวมปี 2565 91.96");
  CHECK(charts::year_slope({}, thai()).html().empty());
  CHECK(charts::year_slope_sentence({}, thai()) == "ไม่มีคะแนนรวมที่เผยแพร่");
}

TEST_CASE("year slope: one of many, with its own points and years, on the axis of all") {
  YearSlopeData data{
      "unused",
      {total(2564, "57.81", "85", "a"), total(2565, "94.31", "85", "a"), total(2566, "90.00", "85", "b")},
      charts::Axis{points("50"), points("100")}};
  base::Html html = small_year_slope(data);
  CHECK(trial::count(html, "<line class=\"link\"") == 1);
  CHECK(trial::count(html, "<line class=\"brk\"") == 1);
  CHECK(has(html, "aria-hidden=\"true\""));
  CHECK_FALSE(has(html, " id="));
  CHECK(has(html, ">57.81</text>"));
  trial::golden("years-small", html);
  CHECK(charts::small_year_slope({}).empty());
}

TEST_CASE("year slope: a number stands where neither the target nor a line crosses it") {
  const charts::Axis axis{points("50"), points("100")};
  auto height_of = [&](std::string_view first, std::string_view last, const char* number) {
    YearSlopeData data{"unused", {total(2564, first, "85", "a"), total(2565, last, "85", "a")}, axis};
    const std::string html(small_year_slope(data).view());
    const std::size_t label = html.find(std::string(">") + number + "</text>");
    REQUIRE(label != html.npos);
    const std::size_t y = html.find(" y=\"", html.rfind("<text", label)) + 4;
    return std::stod(html.substr(y));
  };
  // The target is at 3.4em. Above its point 78.19 would stand on it, below it does not.
  CHECK(height_of("78.19", "78.19", "78.19") > 3.4 + 0.9);
  // Just above the target the number is above.
  CHECK(height_of("86.00", "86.00", "86.00") < 3.4);
  // A line that rises to the next year crosses what is above, one that falls what is below.
  CHECK(height_of("57.81", "94.31", "57.81") < 9);  // no room below
  CHECK(height_of("95.00", "60.00", "95.00") < height_of("95.00", "60.00", "60.00"));
}
