// Counts of one or two complaints in running text.
#include "checks/text/small_counts.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

namespace {

// The counts that are found, each in brackets.
std::string found(std::string_view text, const std::vector<std::string_view>& areas = {}) {
  std::string out;
  for (const checks::SmallCount& count : checks::small_counts_in(text, areas))
    out += '[' + std::string(text.substr(count.begin, count.end - count.begin)) + ']';
  return out;
}

}  // namespace

TEST_CASE("small counts: beside an area, after a matter, in English") {
  CHECK(found("ร้องเรียน 1 เรื่องที่บ้านเขาน้อย", {"บ้านเขาน้อย"}) == "[1 เรื่อง]");
  CHECK(found("ร้องเรียนเรื่องหนี้สินส่วนตัว ๑ ราย และถนน ๓ ราย") == "[๑ ราย]");
  CHECK(found("Two complaints against a clerk") == "[Two complaints]");
  CHECK(found("ช่องทางร้องเรียนที่ใช้งานอยู่ตอนนี้มี 2 เรื่อง").empty());
}

TEST_CASE("small counts: totals of any year, month and kind, in either digits") {
  for (const char* text :
       {"มีเรื่องร้องเรียน ประจำปีงบประมาณ ๒๕๖๘ จำนวน ๑ เรื่อง", "เรื่องร้องเรียน เดือนพฤศจิกายน ๒๕๖๗ 2 เรื่อง",
        "เรื่องร้องเรียนด้านการทุจริต 1 เรื่อง", "เรื่องร้องเรียนด้านอื่น ๆ จำนวน 1 เรื่อง", "ร้องเรียน ๒๐ เรื่อง ยุติแล้วเป็นส่วนใหญ่ 1 เรื่อง"}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("small counts: a cell that is one, a row of others") {
  using checks::is_of_others, checks::is_small_count;
  CHECK((is_small_count("1") && is_small_count("๒ เรื่อง") && is_small_count("หนึ่งราย")));
  CHECK(!(is_small_count("12") || is_small_count("1 วัน") || is_small_count("")));
  CHECK((is_of_others("อื่น ๆ") && is_of_others("เรื่องอื่นๆ") && is_of_others("Others")));
  CHECK(!(is_of_others("ถนน") || is_of_others("คนอื่นบุกรุก") || is_of_others("")));
}

TEST_CASE("small counts: thousands in one text take no longer each") {
  std::string text;
  for (int i = 0; i < 8000; ++i) text += "ร้องเรียน 1 ราย และ";
  const auto start = std::chrono::steady_clock::now();
  CHECK(found(text).empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));
}
