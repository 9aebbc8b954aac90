// A workbook of `export` that an office has changed: what is taken, and what is left.
#include "import/exported_workbook.h"

#include <catch2/catch.hpp>

#include "import/import.h"
#include "platform/office_file.h"
#include "platform/spreadsheet.h"
#include "read/year_sheets.h"
#include "tests/source_dir.h"

namespace {

using platform::SpreadsheetCell;
using Texts = std::vector<std::string>;

platform::SpreadsheetSheet sheet_of(std::string_view name, const Texts& headings, const std::vector<Texts>& rows) {
  platform::SpreadsheetSheet out;
  out.name = name;
  for (const std::string& heading : headings) out.columns.push_back({heading});
  for (const Texts& row : rows) {
    out.rows.emplace_back();
    for (const std::string& text : row)
      out.rows.back().push_back(text.empty() ? SpreadsheetCell{}
                                             : SpreadsheetCell{SpreadsheetCell::Kind::text, text});
  }
  return out;
}

const Texts remainder_headings{"แผ่น", "แถว", "ตำแหน่งในไฟล์", "ค่า"};

importing::Draft draft_of(std::vector<platform::SpreadsheetSheet> sheets, int year = 2568) {
  platform::Spreadsheet book;
  book.sheets = std::move(sheets);
  book.choices_sheet = readers::choices_sheet;
  book.notes = {{std::string(readers::mark_of_export)}, {"หน่วยงาน", "ban-khao"}, {"ปีงบประมาณ", "2568"}};
  base::BilingualText why;
  const auto bytes = platform::spreadsheet_bytes(book, why);
  REQUIRE(bytes);
  const auto document = platform::read_office_bytes(document_reader, *bytes, "a.xlsx", why);
  REQUIRE(document);
  importing::Wishes wishes;
  wishes.year = year;
  importing::Draft draft;
  const model::Agency agency;
  const model::Frameworks frameworks;
  importing::take_document(*document, ".", wishes, agency, frameworks, draft);
  return draft;
}

}  // namespace

TEST_CASE("a changed workbook is taken cell by cell, and what has no key is left with its place") {
  const importing::Draft draft = draft_of(
      {sheet_of("มาตรการ", {"ที่", "โครงการ/กิจกรรม", "ขั้นตอน", "สถานะ", "งบประมาณ", "ของเราเอง"},
                {{"2", "สอง", "1. ก\n- ข", "แล้วเสร็จ", "12,000", "เก็บไว้"}, {"1", "หนึ่ง"}, {"", ""}, {"", "สาม"}}),
       sheet_of("รายละเอียดอื่น", remainder_headings,
                {{"มาตรการ", "1", "title.en", "One"},
                 {"มาตรการ", "2", "steps[2].en", "B"},
                 {"มาตรการ", "2", "steps[3].en", "C"},
                 {"มาตรการ", "9", "title.en", "Nine"},
                 {"ไม่มี", "", "as_of", "2568-01-01"},
                 {"เรื่องร้องเรียนรายเดือน", "", "as_of", "2568-03-31"}})});
  REQUIRE(draft.measures.size() == 3);
  CHECK(draft.measures[0].title == "สอง");
  CHECK(base::yaml_of(draft.measures[0].front) ==
        "title: สอง\nsteps:\n  - 1. ก\n  - th: \"- ข\"\n    en: B\nstatus: done\nbudget:\n  planned: 12,000\n");
  CHECK(base::yaml_of(draft.measures[1].front) == "title:\n  th: หนึ่ง\n  en: One\n");
  CHECK(draft.measures[1].title == "หนึ่ง");
  CHECK(base::yaml_of(draft.complaints.at(2568)) == "as_of: 2568-03-31\n");
  CHECK(draft.cells == 13);
  CHECK(draft.placed == 9);
  Texts left;
  for (const importing::LeftText& one : draft.left) left.push_back(one.place.en + " " + one.text);
  CHECK(left == Texts{"มาตรการ!F2 เก็บไว้", "รายละเอียดอื่น!D4 C", "รายละเอียดอื่น!D5 Nine", "รายละเอียดอื่น!D6 2568-01-01"});
}

TEST_CASE("a sheet that the office has added is read like that of any file; another year is asked about") {
  const importing::Draft draft =
      draft_of({sheet_of("แผนของเรา", {"โครงการ", "ผู้รับผิดชอบ"}, {{"อบรม", "กองคลัง"}, {"ประกาศ", "สำนักปลัด"}})}, 2569);
  REQUIRE(draft.measures.size() == 2);
  CHECK(draft.measures[0].title == "อบรม");
  REQUIRE(!draft.questions.empty());
  CHECK(draft.questions[0].en == "the file was exported for 2568 and imported as 2569: is that right?");
}

TEST_CASE("rows of the form that nobody filled in say nothing") {
  const importing::Draft draft =
      draft_of({sheet_of("เรื่องร้องเรียนรายเดือน", {"ที่", "เดือน", "เรื่องทั่วไป: รับ"},
                         {{"1", "ตุลาคม 2567", "4"}, {"2", "พฤศจิกายน 2567", ""}}),
                sheet_of("ข้อมูลเปิดเผย", {"ข้อ", "รายการข้อมูล", "ลิงก์"}, {{"O1", "โครงสร้าง", ""}})});
  CHECK(base::yaml_of(draft.complaints.at(2568)) == "months:\n  - month: 2567-10\n    general:\n      received: 4\n");
  CHECK(draft.disclosures.empty());
  CHECK(draft.left.empty());
}
