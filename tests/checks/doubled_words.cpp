#include "checks/text/doubled_words.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

namespace {

// The second copies, in order.
std::string repeated(const std::string& text) {
  checks::DoubledWordFinder finder;
  std::string out;
  for (const checks::DoubledWord& r : finder.find(text))
    out += (out.empty() ? "" : "|") + text.substr(r.offset, r.length);
  return out;
}

}  // namespace

TEST_CASE("phrases repeated immediately") {
  CHECK(repeated("การขับเคลื่อนมาตรการขับเคลื่อนมาตรการส่งเสริม") == "ขับเคลื่อนมาตรการ");
  CHECK(repeated("กองคลัง กองคลัง") == "กองคลัง");
  CHECK(repeated("แห่งกระทรวงกระทรวง") == "กระทรวง");
  CHECK(repeated("ของเรื่องเรื่องใหม่") == "เรื่อง");
  CHECK(repeated("จัดทำ แผนงาน จัดทำแผนงาน") == "จัดทำแผนงาน");
  CHECK(repeated("บทบาทหน้าที่ของของผู้บริหาร") == "ของ");
  CHECK(repeated("the Annual Report annual report") == "annual report");
  CHECK(repeated("มาตรการมาตรการ และ โครงการโครงการ") == "มาตรการ|โครงการ");
}

TEST_CASE("words that meet, lists and reduplication are not repeats") {
  for (const char* text :
       {"สิ่งของของราชการ", "รับของของขวัญ", "มาตรการการบริหาร", "แก่ประชาชน ประชาชนได้รับ", "กองคลัง, กองคลัง", "ต่าง ๆ",
        "เล็กเล็ก", "กองคลัง กองคลัง กองคลัง", "10 เรื่อง 10 เรื่อง", "123456 123456", "กองการศึกษา\nกองการศึกษา", ""})
    CHECK(repeated(text) == "");
}

TEST_CASE("one finder for many texts, each by itself") {
  checks::DoubledWordFinder finder;
  CHECK(finder.find("ขับเคลื่อนมาตรการ").empty());
  CHECK(finder.find("ขับเคลื่อนมาตรการ").empty());
  CHECK(finder.find("กองคลัง กองคลัง").size() == 1);
}

TEST_CASE("repeats: texts that are made to be slow are not") {
  const auto start = std::chrono::steady_clock::now();
  std::string same, far, period;
  for (int i = 0; i < 60'000; ++i) same += "ก", period += i % 7 ? "ข" : "ค";
  for (int i = 0; i < 20; ++i)
    far += std::string(9000, static_cast<char>('a' + i)) + std::to_string(i) + " ขับเคลื่อนมาตรการ ";
  for (const std::string& text : {same, far, far + far, period}) repeated(text);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
