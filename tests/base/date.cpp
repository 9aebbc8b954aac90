// Dates, months and fiscal years: both eras, both scripts, and what is none.
#include "base/date.h"

#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("a date in every form that the content model names") {
  const Date expected{2025, 3, 31};
  for (const char* text : {"2568-03-31",
                           "2025-03-31",
                           "๒๕๖๘-๐๓-๓๑",
                           "๓๑ มีนาคม ๒๕๖๘",
                           "31 มีนาคม 2568",
                           "31 มีนาคม 2025",
                           "31 มี.ค. 68",
                           "๓๑ มี.ค. ๖๘",
                           "31 มี.ค. พ.ศ. 2568",
                           "31 มีนาคม พ.ศ.2568",
                           "31 มีนาคม พ.ศ. ๖๘",
                           " 31  มีนาคม  2568 ",
                           "31-มี.ค.-68",
                           "31-มีนาคม-2568",
                           "๓๑-มี.ค.-๖๘",
                           "๓๑มีนาคม๒๕๖๘",
                           "31\xC2\xA0มีนาคม\xC2\xA0"
                           "2568",
                           "วันที่ 31 มีนาคม พ.ศ. 2568",
                           "วันที่ ๓๑ เดือนมีนาคม พ.ศ. ๒๕๖๘",
                           "วันจันทร์ที่ 31 มีนาคม 2568",
                           "31/3/2568",
                           "31/03/2568",
                           "๓๑/๓/๒๕๖๘",
                           "วันที่ 31/3/2568"}) {
    INFO(text);
    CHECK(parse_date(text) == expected);
  }
  CHECK(parse_date("1 ม.ค. 2568") == Date{2025, 1, 1});
  CHECK(parse_date("01 ม.ค. 2568") == Date{2025, 1, 1});
}

TEST_CASE("text that is not a date") {
  for (const char* text : {"",
                           " ",
                           "31/3/68",
                           "31/3/2025",
                           "3/31/2568",
                           "2568/3/31",
                           "31-03-2568",
                           "31.3.2568",
                           "31/มี.ค./68",
                           "31/13/2568",
                           "31-มี.ค.-",
                           "31--มี.ค.-68",
                           "31 มีนาคม พ.ศ. 2025",
                           "วันมีนาคม 2568",
                           "วันจันทร์ที่",
                           "2568-3-31",
                           "68-03-31",
                           "2568-03-31T00:00",
                           "2568-02-30",
                           "2568-13-01",
                           "2568-00-10",
                           "2568-01-00",
                           "0 มกราคม 2568",
                           "32 มกราคม 2568",
                           "31 เมษายน 2568",
                           "31 March 2568",
                           "31 มีนาคม",
                           "มีนาคม 2568",
                           "31 มีนาคม 568",
                           "31 มีนาคม 25680",
                           "พ.ศ. 2568",
                           "2700-01-01",
                           "1899-12-31",
                           "31 มี.ค 68",
                           "-31 มีนาคม 2568",
                           "31 มีนาคม 2568 2568"}) {
    INFO(text);
    CHECK(!parse_date(text));
  }
}

TEST_CASE("the eras meet between 2399 and 2400") {
  CHECK(parse_date("2400-01-01") == Date{1857, 1, 1});
  CHECK(parse_date("2699-12-31") == Date{2156, 12, 31});
  CHECK(parse_date("2399-12-31") == Date{2399, 12, 31});
  CHECK(parse_date("1900-01-01") == Date{1900, 1, 1});
  CHECK(parse_date("1 ม.ค. 00") == Date{1957, 1, 1});  // 2500
  CHECK(parse_date("1 ม.ค. 99") == Date{2056, 1, 1});  // 2599
}

TEST_CASE("29 February is judged in Common Era") {
  CHECK(parse_date("2567-02-29") == Date{2024, 2, 29});
  CHECK(!parse_date("2568-02-29"));                      // 2025; that 2568 divides by four does not matter
  CHECK(parse_date("2543-02-29") == Date{2000, 2, 29});  // a century that divides by 400
  CHECK(!parse_date("2443-02-29"));                      // 1900
}

TEST_CASE("every month, in full and short") {
  const char* full[] = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
                        "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
  const char* compact[] = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                           "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
  for (int m = 1; m <= 12; ++m) {
    const Month expected{2024, m};
    CHECK(parse_month(std::string(full[m - 1]) + " 2567") == expected);
    CHECK(parse_month(std::string(compact[m - 1]) + " ๖๗") == expected);
    CHECK(parse_month(std::string(compact[m - 1]) + " พ.ศ. 2567") == expected);
    CHECK(parse_month(std::string(compact[m - 1]) + "-67") == expected);
    CHECK(parse_month("เดือน" + std::string(full[m - 1]) + " ๒๕๖๗") == expected);
    CHECK(parse_month("2567-" + std::string(m < 10 ? "0" : "") + std::to_string(m)) == expected);
    CHECK(to_text(expected, Language::th) == std::string(full[m - 1]) + " 2567");
    CHECK(to_text(expected, Language::th, DateStyle::compact) == std::string(compact[m - 1]) + " 2567");
    CHECK(parse_date(to_text(Date{2024, m, 5}, Language::th)) == Date{2024, m, 5});
    CHECK(parse_date(to_iso(Date{2024, m, 5})) == Date{2024, m, 5});
  }
}

TEST_CASE("text that is not a month") {
  for (const char* text :
       {"", "2567", "2567-1", "2567-13", "2567-00", "2567-10-01", "10/2567", "ตุลาคม", "October 2567", "1 ตุลาคม 2567",
        "0 ตุลาคม 2567", "2567-10-00", "วันที่ ตุลาคม 2567", "1 เดือน", "เดือน 2567", "ตุลาคม 567"}) {
    INFO(text);
    CHECK(!parse_month(text));
  }
}

TEST_CASE("what a text says of a day, and what it leaves out") {
  const auto said = [](const char* text) {
    const auto p = parse_date_parts(text);
    return p ? std::to_string(p->year) + "-" + std::to_string(p->month) + "-" + std::to_string(p->day) + " " +
                   std::to_string(p->weekday)
             : "nothing";
  };
  CHECK(said("31 มีนาคม") == "0-3-31 0");
  CHECK(said("มี.ค.") == "0-3-0 0");
  CHECK(said("วันที่ 5") == "0-0-5 0");
  CHECK(said("วันศุกร์ที่ 7 กุมภาพันธ์ 2568") == "2025-2-7 5");
  CHECK(said("31 ก.พ. 68") == "2025-2-31 0");  // no such day
  CHECK(said("5 2568") == "nothing");
  CHECK(said("ทุกวันศุกร์") == "nothing");
}

TEST_CASE("the days of the week") {
  CHECK(weekday_of({2025, 2, 7}) == 5);
  CHECK(weekday_of({2025, 3, 31}) == 1);
  CHECK(weekday_of({2024, 2, 29}) == 4);
  CHECK(weekday_of({1857, 1, 1}) == 4);
  CHECK(weekday_names[static_cast<std::size_t>(weekday_of({2026, 11, 29})) - 1].english == "Sunday");
}

TEST_CASE("a fiscal year runs from October to September") {
  CHECK(first_day_of_fiscal_year(2568) == Date{2024, 10, 1});
  CHECK(last_day_of_fiscal_year(2568) == Date{2025, 9, 30});
  CHECK(fiscal_year_of({2024, 9, 30}) == 2567);
  CHECK(fiscal_year_of({2024, 10, 1}) == 2568);
  CHECK(fiscal_year_of({2025, 1, 1}) == 2568);
  CHECK(days_between(first_day_of_fiscal_year(2568), last_day_of_fiscal_year(2568)) == 364);
  CHECK(days_between({2024, 1, 1}, {2023, 12, 31}) == -1);
}

TEST_CASE("a year of the Buddhist Era has four digits") {
  CHECK(parse_buddhist_year("2568") == 2568);
  CHECK(parse_buddhist_year("๒๕๖๘") == 2568);
  for (const char* text : {"", "68", "2025", "2399", "2700", "02568", "2568.0", "+2568", "พ.ศ. 2568", "2568 2568"}) {
    INFO(text);
    CHECK(!parse_buddhist_year(text));
  }
}

TEST_CASE("months follow each other, and end on their last day") {
  CHECK(Month{2024, 12}.next() == Month{2025, 1});
  CHECK(Month{2024, 2}.last_day() == Date{2024, 2, 29});
  CHECK(Month{2025, 2}.last_day() == Date{2025, 2, 28});
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
}

TEST_CASE("dates as pages show them") {
  CHECK(to_text(Date{2025, 3, 31}, Language::th) == "31 มีนาคม 2568");
  CHECK(to_text(Date{2025, 3, 31}, Language::th, DateStyle::compact) == "31 มี.ค. 2568");
  CHECK(to_text(Date{2025, 3, 31}, Language::en) == "31 March 2025");
  CHECK(to_text(Date{2025, 3, 31}, Language::en, DateStyle::compact) == "31 Mar 2025");
  CHECK(to_iso(Date{2025, 3, 1}) == "2025-03-01");
  CHECK(to_iso(Month{2025, 3}) == "2025-03");
}
