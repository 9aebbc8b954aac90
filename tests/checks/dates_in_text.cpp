// Dates in running text, as reports write them.
#include "checks/text/dates_in_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

// "2022-11-21 [๒๑ เดือนพฤศจิกายน พ.ศ.๒๕๖๕]" of each date, or of each month "2022-11 [...]".
std::string dates_of(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (auto date = checks::next_date(text, at)) {
    out += out.empty() ? "" : " ";
    out +=
        date->is_month() ? base::to_iso(base::Month{date->first.year, date->first.month}) : base::to_iso(date->first);
    out += " [" + std::string(text.substr(date->offset, date->end - date->offset)) + "]";
    at = date->end;
  }
  return out;
}

}  // namespace

TEST_CASE("dates are found in prose, in either script, as officials write them") {
  CHECK(dates_of("เมื่อวันที่ ๒๑ เดือนพฤศจิกายน พ.ศ.๒๕๖๕ ที่ประชุม") == "2022-11-21 [๒๑ เดือนพฤศจิกายน พ.ศ.๒๕๖๕]");
  CHECK(dates_of("วันที่ 3 กุมภาพันธ์ 2568") == "2025-02-03 [3 กุมภาพันธ์ 2568]");
  CHECK(dates_of("วันที่23ก.พ.2566และ ๓ ก.พ. ๖๘") == "2023-02-23 [23ก.พ.2566] 2025-02-03 [๓ ก.พ. ๖๘]");
  CHECK(dates_of("ภายในเดือนมกราคม 2566") == "2023-01 [มกราคม 2566]");
  CHECK(dates_of("ต.ค. 67 ถึง 30 ก.ย. 68") == "2024-10 [ต.ค. 67] 2025-09-30 [30 ก.ย. 68]");
  CHECK(dates_of("๑ ตุลาคม พ.ศ. ๒๕๖๗ – ๓๐ กันยายน\nพ.ศ. ๒๕๖๘") ==
        "2024-10-01 [๑ ตุลาคม พ.ศ. ๒๕๖๗] 2025-09-30 [๓๐ กันยายน\nพ.ศ. ๒๕๖๘]");
  CHECK(dates_of("1-3 มีนาคม 2568") == "2025-03-03 [3 มีนาคม 2568]");
  CHECK(dates_of("(2568-03-31), 2025-03-31 และ 2567-10") ==
        "2025-03-31 [2568-03-31] 2025-03-31 [2025-03-31] 2024-10 [2567-10]");
}

TEST_CASE("dates are found in English prose") {
  CHECK(dates_of("on 3 February 2568 (2025), by January 2566") ==
        "2025-02-03 [3 February 2568] 2023-01 [January 2566]");
  CHECK(dates_of("February 3, 2025") == "2025-02-03 [February 3, 2025]");
  CHECK(dates_of("5 Mar 2025") == "2025-03-05 [5 Mar 2025]");
}

TEST_CASE("a day that the month lacks leaves the month") {
  CHECK(dates_of("31 กุมภาพันธ์ 2568") == "2025-02 [31 กุมภาพันธ์ 2568]");
  CHECK(dates_of("ข้อ 3.2 มีนาคม 2568") == "2025-03 [มีนาคม 2568]");
}

TEST_CASE("amounts, times, codes and laws are not dates") {
  for (std::string_view text :
       {"", "2568", "ปีงบประมาณ 2568", "เดือนมกราคม 60 ราย", "เดือนมกราคม 2500 บาท", "วันที่ 3 ก.พ. 10.30 น.",
        "3 ก.พ. 60 คน", "มี.ค. 12", "ที่ มท 0816.5/2568-10-1234", "https://example.go.th/2568-03-31", "0-2568-1234",
        "พ.ศ. 2561-2565", "กฎ ก.พ. พ.ศ. 2551", "สำนักงาน ก.พ. 2560", "dismay 2568", "2568-13-01", "2568-02-30",
        "2568-1", "แผน 2566-70"}) {
    INFO(text);
    CHECK(dates_of(text).empty());
  }
}

TEST_CASE("numbers are runs of digits of either script") {
  auto number = checks::next_number("ก ๒5 ข", 0);
  REQUIRE(number);
  CHECK(number->value == 25);
  CHECK(number->digits == 2);
  CHECK(number->offset == 4);
  CHECK(number->end == 8);
  CHECK(!checks::next_number("ก ๒5 ข", number->end));
  CHECK(checks::next_number("12345678901234", 0)->digits == 14);
  CHECK(checks::next_number("12345678901234", 0)->value == 123456789);
}
