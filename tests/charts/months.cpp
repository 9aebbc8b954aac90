#include "views/charts/months.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"

using charts::Complaint;
using charts::MonthCount;
using charts::MonthsData;
using trial::english;
using trial::has;
using trial::thai;

namespace {

MonthsData half_year() {
  return {"months",
          Complaint::corruption,
          2568,
          {{{2025, 3}, 3, 3},
           {{2024, 10}, 2, 1},
           {{2024, 11}, 0, 0},
           {{2024, 12}, 1, 2},
           {{2025, 1}, 0, 0},
           {{2025, 2}, 1, 0}}};
}

}  // namespace

TEST_CASE("months: received as bars, closed as rings, dots where there is no data") {
  base::Html html = months(half_year(), thai()).html();
  CHECK(trial::count(html, "<rect class=\"val\"") == 5);             // four months and the key
  CHECK(trial::count(html, "<circle class=\"was\"") == 7);           // six and the key
  CHECK(trial::count(html, "<line class=\"nodata\"") == 7);          // six and the key
  CHECK(has(html, "<rect class=\"val\" x=\"1.38%\" y=\"5.87em\""));  // 2 of an axis to 4
  CHECK(has(html, "<li>ต.ค. 2567</li><li>ม.ค. 2568</li><li>เม.ย.</li><li>ก.ค.</li>"));
  CHECK(months_sentence(half_year(), thai()) == "รับเรื่อง 7 เรื่อง ยุติแล้ว 6 เรื่อง ในช่วง ต.ค. 2567 – มี.ค. 2568");
  trial::golden("months", html);
}

TEST_CASE("months: a full year of many, in English") {
  MonthsData data{"months-en", Complaint::general, 2568, {}};
  base::Month month{2024, 10};
  for (int i = 0; i < 12; ++i, month = month.next()) data.months.push_back({month, 5 + i * 8, 4 + i * 7});
  base::Html html = months(data, english()).html();
  CHECK(has(html, ">100</text>"));
  CHECK(months_sentence(data, english()) == "588 complaints received and 510 closed, Oct 2024 – Sep 2025");
  trial::golden("months-en", html);
}

TEST_CASE("months: thousands, a month missing inside, closed never given") {
  MonthsData data{
      "months-many", Complaint::general, 2568, {{{2024, 10}, 1200, {}}, {{2024, 12}, 1, {}}, {{2025, 9}, 250, {}}}};
  base::Html html = months(data, thai()).html();
  CHECK(has(html, ">1,500</text>"));
  CHECK_FALSE(has(html, "ยุติแล้ว"));
  CHECK(months_sentence(data, thai()) == "รับเรื่อง 1,451 เรื่อง ในช่วง ต.ค. 2567 – ก.ย. 2568 จาก 3 เดือนที่มีข้อมูล");
  trial::golden("months-many", html);
}

TEST_CASE("months: only closed ones, of a month before the year") {
  MonthsData data{"months-closed", Complaint::corruption, 2568, {{{2024, 9}, 9, 9}, {{2025, 1}, {}, 4}}};
  base::Html html = months(data, thai()).html();
  CHECK(trial::count(html, "<rect class=\"val\"") == 1);  // the key
  CHECK(has(html, "<circle class=\"was\" cx=\"25.08%\" cy=\"1.87em\" r=\"5\"/>"));
  CHECK(trial::faults(html.view()) == "");
}

TEST_CASE("months: zero is not no data, and neither is drawn") {
  MonthsData data = half_year();
  for (MonthCount& month : data.months) month.received = month.closed = 0;
  CHECK(months(data, thai()).html().empty());
  CHECK(months_sentence(data, thai()) == "ไม่มีเรื่องร้องเรียนในช่วง ต.ค. 2567 – มี.ค. 2568 (0 เรื่อง)");
  data.months.clear();
  CHECK(months(data, thai()).html().empty());
  CHECK(months_sentence(data, thai()) == "ไม่มีข้อมูลรายเดือน");
}
