// Periods and due dates in the words of plans.
#include "model/period.h"

#include <catch2/catch.hpp>
#include <ctime>

using namespace model;

namespace {

constexpr int folder = 2568;

std::string span_of(std::string_view text) {
  const PeriodInText found = parse_period(text, folder);
  if (!found.slip.empty()) return "slip " + found.slip;
  static constexpr const char* written[]{" days", " months", " year"};
  if (found.period.written == Period::Written::text) return "words";
  return base::to_iso(found.period.from) + " " + base::to_iso(found.period.to) +
         written[static_cast<std::size_t>(found.period.written)] + (found.period.is_one_day() ? " one day" : "") +
         (found.period.is_one_month() ? " one month" : "");
}

void check_all(std::initializer_list<const char*> texts, const std::string& expected) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(span_of(text) == expected);
  }
}

}  // namespace

TEST_CASE("a fiscal year in the words of plans") {
  check_all({"2568",
             "๒๕๖๘",
             "พ.ศ. 2568",
             "ปีงบประมาณ 2568",
             "ปีงบประมาณ พ.ศ. 2568",
             "ปีงบประมาณ พ.ศ.๒๕๖๘",
             "ตลอดปีงบประมาณ ๒๕๖๘",
             "ตลอดปีงบประมาณ พ.ศ. 2568",
             "ประจำปี 2568",
             "ประจำปีงบประมาณ พ.ศ. 2568",
             "ตลอดปี 2568",
             "ปี 2568",
             "ปีงบประมาณ 68",
             "ตลอดปี",
             "ตลอดทั้งปี",
             "ทั้งปี",
             "ตลอดปีงบประมาณ",
             "รอบ 12 เดือน",
             "รอบ ๑๒ เดือน",
             "ภายในปีงบประมาณ 2568"},
            "2024-10-01 2025-09-30 year");
  check_all({"2567", "ตลอดปีงบประมาณ 2567", "รอบ 12 เดือน ปีงบประมาณ 2567"}, "2023-10-01 2024-09-30 year");
  check_all({"2568 - 2570", "2568–2570", "ปีงบประมาณ พ.ศ. 2568 - 2570", "พ.ศ. 2568 ถึง พ.ศ. 2570"},
            "2024-10-01 2027-09-30 months");
}

TEST_CASE("one day or one month") {
  check_all({"มีนาคม 2568", "มี.ค.-68", "2568-03", "เดือนมีนาคม พ.ศ. 2568", "มี.ค. - มี.ค. 68"},
            "2025-03-01 2025-03-31 months one month");
  check_all({"31 มี.ค. 68", "31/3/2568", "วันที่ ๓๑ มีนาคม พ.ศ. ๒๕๖๘", "31-มี.ค.-68"},
            "2025-03-31 2025-03-31 days one day");
}

TEST_CASE("from one time to another") {
  check_all({"ต.ค. 2567 - ก.ย. 2568", "ต.ค. 67-ก.ย. 68", "ต.ค.67–ก.ย.68", "ต.ค.-67 - ก.ย.-68", "ต.ค. – ก.ย. 2568",
             "เดือนตุลาคม 2567 ถึงเดือนกันยายน 2568", "ตั้งแต่เดือนตุลาคม พ.ศ. 2567 ถึง กันยายน พ.ศ. 2568", "2567-10 - 2568-09",
             "ตุลาคม 2567 -\nกันยายน 2568", "ไตรมาส 1 - 4", "ไตรมาสที่ 1 ถึงไตรมาสที่ 4", "ไตรมาส ๑-๔",
             "ไตรมาส 1 - 4 ปีงบประมาณ 2568"},
            "2024-10-01 2025-09-30 months");
  check_all({"มกราคม - มีนาคม 2568", "ม.ค.-มี.ค.68", "ไตรมาส 2", "ไตรมาสที่ ๒", "ไตรมาส 2/2568",
             "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2568"},
            "2025-01-01 2025-03-31 months");
  check_all({"1 พ.ย. 67 – 30 เม.ย. 68", "1 พ.ย. – 30 เม.ย. 68", "1/11/2567 - 30/4/2568", "2567-11-01 - 2568-04-30",
             "ระหว่างวันที่ 1 พฤศจิกายน 2567 ถึงวันที่ 30 เมษายน 2568", "1-พ.ย.-67 - 30-เม.ย.-68"},
            "2024-11-01 2025-04-30 days");
  check_all({"1 - 31 มีนาคม 2568", "วันที่ 1-31 มี.ค. 68"}, "2025-03-01 2025-03-31 days");
  CHECK(span_of("ต.ค. 2567 - 15 ก.พ. 2568") == "2024-10-01 2025-02-15 days");
  CHECK(span_of("29 ก.พ. - 1 มี.ค. 2567") == "2024-02-29 2024-03-01 days");
}

TEST_CASE("rounds and deadlines count from the beginning of the folder's year") {
  check_all({"รอบ 6 เดือน", "รอบ 6 เดือนแรก", "รอบ ๖ เดือนแรก ปีงบประมาณ 2568", "ภายในเดือนมีนาคม 2568", "ภายใน มี.ค. 68"},
            "2024-10-01 2025-03-31 months");
  CHECK(span_of("รอบ 6 เดือนหลัง") == "2025-04-01 2025-09-30 months");
  CHECK(span_of("ภายในวันที่ 15 มกราคม 2568") == "2024-10-01 2025-01-15 days");
  CHECK(span_of("ภายในไตรมาส 2") == "2024-10-01 2025-03-31 months");
  CHECK(span_of("ภายในเดือนกันยายน 2567") == "2023-10-01 2024-09-30 months");  // a year before
  CHECK(span_of("ภายในเดือนตุลาคม 2567") == "2024-10-01 2024-10-31 months one month");
}

TEST_CASE("words that name no time are left as they are") {
  check_all({"เมื่อมีผู้ร้องขอ",
             "ตามห้วงเวลาจัดงานประเพณี",
             "ทุกไตรมาส",
             "ทุกวันที่ 5 ของเดือน",
             "ไตรมาส 5",
             "รอบ 3 เดือน",
             "ปีงบประมาณ",
             "มีนาคม",
             "ม.ค. - มี.ค.",
             "ม.ค. 2568 - มี.ค.",
             "6 เดือน",
             "1 เดือน",
             "3 - 5 วันทำการ",
             "ประจำเดือน",
             "ภายใน 15 วัน",
             "ไตรมาส 1 - 5",
             "29 ก.พ. - 1 มี.ค. 2568",
             "มกราคม 2568 เป็นต้นไป",
             "-",
             ""},
            "words");
}

TEST_CASE("what is meant as a date and is none") {
  CHECK(span_of("31/13/2568") == "slip 31/13/2568");
  CHECK(span_of("31 กุมภาพันธ์ 2568") == "slip 31 กุมภาพันธ์ 2568");
  CHECK(span_of("1 ต.ค. 67 - 31 ก.ย. 68") == "slip 31 ก.ย. 68");
  CHECK(span_of("31 พ.ย. 67 – 30 เม.ย. 68") == "slip 31 พ.ย. 67");
  CHECK(span_of("1/10/2567 – 30/9/2025") == "slip 30/9/2025");
  CHECK(span_of("1/10/2567 - 31/9/2568") == "slip 31/9/2568");
  CHECK(span_of("มกราคม - 31 ก.พ. 68") == "slip 31 ก.พ. 68");
  for (const char* text : {"3/5/2025", "31-03-2568", "1-2-2568", "2568-13", "10/2567", "2025", "9999", "68"}) {
    INFO(text);
    CHECK(span_of(text) == std::string("slip ") + text);
  }
}

TEST_CASE("a period that ends before it begins is told by its two days") {
  CHECK(span_of("ต.ค. 2568 - ก.ย. 2567") == "2025-10-01 2024-09-30 months");
}

TEST_CASE("a due date is a day, a month or the end of a fiscal year") {
  auto last_day = [](const char* text) {
    const auto time = parse_deadline(text, folder);
    return time ? base::to_iso(time->last) : std::string();
  };
  CHECK(last_day("31 มี.ค. 68") == "2025-03-31");
  CHECK(last_day("ภายในวันที่ 31 มีนาคม 2568") == "2025-03-31");
  CHECK(last_day("ก.พ. 68") == "2025-02-28");
  CHECK(last_day("ปีงบประมาณ 2568") == "2025-09-30");
  CHECK(last_day("ทุกไตรมาส").empty());
  CHECK(!parse_named_time("ภายใน มี.ค. 68", folder));
}

TEST_CASE("the day of the week that a period names") {
  const PeriodInText found = parse_period("วันจันทร์ที่ 3 – วันศุกร์ที่ 7 กุมภาพันธ์ 2568", folder);
  REQUIRE(found.times.size() == 2);
  CHECK(found.times[0].weekday == 1);
  CHECK(found.times[1].weekday == 5);
  CHECK(found.times[0].first == base::Date{2025, 2, 3});
}

TEST_CASE("two days or months that are one are one, however they are written") {
  using Written = Period::Written;
  const auto period = [](Written written, base::Date from, base::Date to) {
    Period out;
    out.written = written, out.from = from, out.to = to;
    return out;
  };
  CHECK(period(Written::days, {2025, 3, 31}, {2025, 3, 31}).is_one_day());
  CHECK_FALSE(period(Written::days, {2025, 3, 1}, {2025, 3, 31}).is_one_day());
  CHECK_FALSE(period(Written::days, {2025, 3, 1}, {2025, 3, 31}).is_one_month());
  CHECK(period(Written::months, {2025, 3, 1}, {2025, 3, 31}).is_one_month());
  CHECK_FALSE(period(Written::months, {2024, 3, 1}, {2025, 3, 31}).is_one_month());
  CHECK_FALSE(period(Written::text, {}, {}).is_one_day());
}

TEST_CASE("a period takes a line at most: what is far longer is words, at once") {
  check_all({"ตั้งแต่วันพฤหัสบดีที่ ๒๘ พฤศจิกายน พ.ศ. ๒๕๖๗ ถึง วันพฤหัสบดีที่ ๒๐ กุมภาพันธ์ พ.ศ. ๒๕๖๘"}, "2024-11-28 2025-02-20 days");
  const std::clock_t before = std::clock();
  for (const char* part : {"-", "ถึง", "1-", "1/", "31 มี.ค. 2568 - "}) {
    std::string text;
    while (text.size() < 100'000) text += part;
    CHECK(span_of(text) == "words");
  }
  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 2);
}
