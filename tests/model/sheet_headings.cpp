// What the headings of a sheet of measures mean.
#include "model/sheet_headings.h"

#include <catch2/catch.hpp>
#include <map>

#include "model/data.h"
#include "model/sorted_lines.h"

using model::meaning_of_heading;

TEST_CASE("a heading is known whatever its blanks, case, joining words and brackets") {
  for (const char* heading : {"ปัญหา/อุปสรรค", " ปัญหา / อุปสรรค ", "ปัญหาและอุปสรรค", "ปัญหาอุปสรรค",
                              "ปัญหา\nอุปสรรค:", "ปัญหา\u00A0อุปสรรค (ถ้ามี)", "\uFEFFปัญหา\u200B/\u2060อุปสรรค\u00AD"})
    CHECK(meaning_of_heading(heading).column == "problems");
  CHECK(meaning_of_heading("งบประมาณ (บาท)").column == "budget.planned");
  CHECK(meaning_of_heading("ระยะเวลาดํ\u0E32เนินการ").column == "period");  // sara am in two characters
  CHECK(meaning_of_heading("เเผนงาน").column == "group");                 // แ as two characters
  CHECK(meaning_of_heading("No.").column == model::passed_over_column);
  CHECK(meaning_of_heading("มาตรการ").column == "title");
  CHECK(meaning_of_heading("มาตรการ").otherwise == "steps");
  for (const char* heading : {"", "(บาท)", "อากาศ", "ปัญหา (ก", "โครงการของปีก่อน"})
    CHECK(meaning_of_heading(heading).column.empty());
}

TEST_CASE("no two lines of the table are one heading") {
  std::map<std::string, std::string_view> seen;
  std::string_view text = model::data::sheet_headings;
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) {
    const auto fields = model::fields_of(text.substr(0, end));
    INFO(fields[0]);
    CHECK_FALSE(fields[1].empty());
    CHECK(seen.emplace(std::string(fields[2]) + ":" + model::folded_heading(fields[0]), fields[0]).second);
  }
  CHECK(seen.size() > 200);
}

TEST_CASE("a heading that begins or ends with a known one is likely that, but for the names of rows") {
  CHECK(model::likely_meaning_of_heading("หน่วยงาน ผู้รับผิดชอบ").column == "responsible");
  CHECK(model::likely_meaning_of_heading("ช่วงระยะเวลาในการดำเนินการ").column == "period");
  CHECK(model::likely_meaning_of_heading("ปัญหา/อุปสรรค").column == "problems");
  for (const char* heading : {"รหัสโครงการ", "โครงการของปีก่อน", "อื่นๆ"})
    CHECK(model::likely_meaning_of_heading(heading).column.empty());
}

TEST_CASE("headings of other tables: what they begin with, else the longest") {
  CHECK(model::meaning_of_heading_in("complaints", "ดำเนินการแล้วเสร็จ (เรื่อง)") == "closed");
  CHECK(model::meaning_of_heading_in("complaints", "จำนวนเรื่องที่รับ") == "received");
  CHECK(model::meaning_of_heading_in("disclosures", "ลิงก์ข้อมูล") == "link");
  CHECK(model::meaning_of_heading_in("disclosures", "วันที่ปรับปรุงข้อมูล") == "updated");
  CHECK(model::meaning_of_heading_in("handling", "ผู้รับผิดชอบ") == "by");
  CHECK(model::meaning_of_heading_in("scores", "อากาศ").empty());
  CHECK(model::meaning_of_heading_in("", "โครงการ") == "title");
  CHECK(meaning_of_heading("ช่องทาง").column.empty());  // of complaints, not of measures
}

TEST_CASE("what agencies call a column") {
  CHECK(model::heading_of_column("title") == "โครงการ/กิจกรรม");
  CHECK(model::heading_of_column("nothing").empty());
}
