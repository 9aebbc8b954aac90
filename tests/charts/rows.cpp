#include "views/charts/rows.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::Rows;
using charts::RowValue;
using trial::english;
using trial::has;
using trial::points;
using trial::thai;

namespace {

RowValue value(std::string_view now, std::string_view before = {}, std::string name = {}, bool is_comparable = true) {
  RowValue out;
  if (!now.empty()) out.now = points(now);
  if (!before.empty()) out.before = points(before);
  out.is_comparable = is_comparable;
  out.name = std::move(name);
  return out;
}

Rows rows_of(Rows::Of of, std::string id, std::vector<RowValue> values) {
  Rows rows{of, std::move(id), 2565, 2564, points("85"), std::move(values)};
  rows.choose_form();
  return rows;
}

Rows indicators() {
  return rows_of(Rows::Of::indicators, "rows",
                 {value("100.00", "81.25", "การป้องกันการทุจริต"), value("94.31", "57.81", "คุณภาพการดำเนินงาน"),
                  value("85", "78.19", "การใช้งบประมาณ"), value("84.47", "76.27", "การใช้ทรัพย์สิน"),
                  value("84.47", "73.11", "การแก้ไขปัญหา")});
}

// All that stands in a figure, as the pages put it together.
base::Html whole(const Rows& rows, const base::Translations& words) {
  base::Html out = charts::rows_caption(rows, false, words).html();
  out.html(rows_key(rows, words).html()).html(rows_axis(rows, words));
  for (const RowValue& row : rows.values) out.html(rows_plot(rows, row));
  return out;
}

}  // namespace

TEST_CASE("rows: the finding counts what is at target and names the lowest") {
  CHECK(rows_finding(indicators(), thai()) == "3 จาก 5 ตัวชี้วัดถึงเกณฑ์ 85 ต่ำสุดคือการใช้ทรัพย์สินและการแก้ไขปัญหา 84.47");
  CHECK(rows_finding(indicators(), english()) ==
        "3 of 5 indicators reach the target of 85; lowest: การใช้ทรัพย์สิน and การแก้ไขปัญหา, 84.47");
  const Rows unnamed = rows_of(Rows::Of::questions, "x", {value("90", "", "ข้อ E1"), value("84", "", ""), value("")});
  CHECK(rows_finding(unnamed, thai()) == "1 จาก 2 ข้อถึงเกณฑ์ 85 ต่ำสุด 84.00 ยังไม่เผยแพร่ 1 ข้อ");
  CHECK(rows_finding(unnamed, english()) ==
        "1 of 2 questions reaches the target of 85; lowest 84.00; 1 not published");
  const Rows three =
      rows_of(Rows::Of::indicators, "x",
              {value("90", "", "ก"), value("80", "", "ข"), value("80", "", "ค"), value("80", "", "ง")});
  CHECK(rows_finding(three, thai()) == "1 จาก 4 ตัวชี้วัดถึงเกณฑ์ 85 ต่ำสุด 80.00");
  CHECK(rows_finding(rows_of(Rows::Of::indicators, "x", {value("")}), thai()) == "ไม่มีคะแนนรายตัวชี้วัดที่เผยแพร่");
}

TEST_CASE("rows: two years are a ring and a dot, joined, on an axis from 50") {
  const Rows rows = indicators();
  const base::Html html = whole(rows, thai());
  CHECK(has(html, "<circle class=\"now\" cx=\"88.62%\" cy=\"50%\" r=\"6\"/>"));  // 94.31
  CHECK(has(html, "<circle class=\"was\" cx=\"15.62%\" cy=\"50%\" r=\"4\"/>"));  // 57.81
  CHECK(trial::count(html, "<line class=\"link\"") == 5);
  CHECK(trial::count(html, "<path class=\"low\"") == 3);  // two rows and the key
  CHECK(has(html, "แกนเริ่มที่ 50 คะแนน"));
  trial::golden("rows", html);
}

TEST_CASE("rows: the ring is drawn over the dot") {
  const Rows rows = rows_of(Rows::Of::indicators, "x", {value("90", "90")});
  const std::string text(rows_plot(rows, rows.values[0]).view());
  CHECK(text.find("class=\"now\"") < text.find("class=\"was\""));
}

TEST_CASE("rows: what cannot be compared is not joined") {
  const Rows rows = rows_of(Rows::Of::questions, "x", {value("94", "33.33", "", false), value("90", "80")});
  CHECK_FALSE(has(rows_plot(rows, rows.values[0]), "class=\"link\""));
  CHECK(has(rows_plot(rows, rows.values[0]), "class=\"was\" cx=\"33.33%\""));
  CHECK(has(rows_plot(rows, rows.values[1]), "class=\"link\""));
}

TEST_CASE("rows: a value below 50, of either year, moves the axis to 0") {
  Rows rows{Rows::Of::indicators, "x", 2565, 2564, points("85"), {value("90", "49.99")}};
  rows.choose_form();
  CHECK(rows.axis.from == base::Points{});
  Rows high{Rows::Of::indicators, "x", 2565, 2564, points("85"), {value("90", "50"), value("", "20")}};
  high.choose_form();
  CHECK(high.axis.from == points("50"));  // what has no value now is not drawn
}

TEST_CASE("rows: one year is bars from 0, hatched below target, none without a value") {
  const Rows rows = rows_of(Rows::Of::indicators, "rows-one", {value("94.31"), value("84.47"), value("")});
  const base::Html html = whole(rows, english());
  CHECK(has(html, "<rect class=\"val\" x=\"0%\" y=\"25%\" width=\"94.31%\" height=\"50%\"/>"));
  CHECK(has(html, "<rect class=\"lowbar\" fill=\"url(#rows-one-h)\" x=\"0%\" y=\"25%\" width=\"84.47%\""));
  CHECK(rows_plot(rows, rows.values[2]).view() == "<svg class=\"chart\"><use href=\"#rows-one-g\"/></svg>");
  trial::golden("rows-one", html);
}

TEST_CASE("rows: agencies are dots on an axis from the lowest ten below them, with the median as a line") {
  Rows rows{
      Rows::Of::agencies, "rows-agencies", 2565, 0, points("85"), {value("91.96"), value("70"), value("84.99")}};
  rows.median = charts::median({points("91.96"), points("70"), points("84.99")});
  rows.choose_form();
  CHECK(rows.axis.from == points("60"));
  const base::Html html = whole(rows, thai());
  CHECK(trial::count(html, "<line class=\"med\"") == 2);  // the line and its key
  CHECK(has(html, "แกนเริ่มที่ 60 คะแนน"));
  CHECK(rows_finding(rows, thai()) == "1 จาก 3 หน่วยงานถึงเกณฑ์ 85 ค่ามัธยฐาน 84.99 (คำนวณ)");
  trial::golden("rows-agencies", html);
  Rows low{Rows::Of::agencies, "x", 2565, 0, {}, {value("0"), value("100")}};
  low.choose_form();
  CHECK(low.axis.from == base::Points{});
  CHECK(rows_finding(low, english()) == "2 agencies; highest 100.00, lowest 0.00");
  Rows thirties{Rows::Of::agencies, "x", 2565, 0, {}, {value("35")}};
  thirties.choose_form();
  CHECK(thirties.axis.from == points("20"));  // steps of 20 are numbers that fit a phone
}

TEST_CASE("rows: the median of an even number is the mean of the middle, rounded half up") {
  CHECK(to_text(*charts::median({points("80.01"), points("90.02")})) == "85.02");  // 85.015
  CHECK_FALSE(charts::median({}));
}

TEST_CASE("rows: 200 rows stay small, counts are written with commas") {
  Rows rows{Rows::Of::agencies, "x", 2565, 0, points("85"), {}};
  for (int i = 0; i < 200; ++i) rows.values.push_back({base::Points{i * 50}, {}});
  rows.choose_form();
  CHECK(trial::faults(whole(rows, thai()).view()) == "");
  CHECK(whole(rows, thai()).view().size() < 200 * 200);
  Rows many{Rows::Of::agencies, "x", 2565, 0, {}, std::vector<RowValue>(8303, value("92.53"))};
  many.median = points("92.53");
  CHECK(rows_finding(many, thai()) == "8,303 หน่วยงาน สูงสุด 92.53 ต่ำสุด 92.53 ค่ามัธยฐาน 92.53 (คำนวณ)");
}
