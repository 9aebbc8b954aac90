// Values of content as cells, and what a cell cannot show.
#include "export/year_cells.h"

#include <catch2/catch.hpp>

#include "model/measure.h"

namespace {

using exporting::Record;
using platform::SpreadsheetCell;
using readers::SheetColumn;
using Kind = SpreadsheetCell::Kind;
using Form = SheetColumn::Form;

SpreadsheetCell cell(Form form, const char* text) {
  return exporting::cell_of({"", "x", form, model::status_names}, text, nullptr);
}

std::string values_of(const Record& record) {
  std::string out;
  for (const exporting::PathValue& value : record.values()) out += value.path + "=" + value.text + ";";
  return out;
}

}  // namespace

TEST_CASE("numbers, dates, months and choices are cells of their kind, all else is text") {
  CHECK(cell(Form::number, "๒๐,๐๐๐.๕๐").text == "20000.50");
  CHECK(cell(Form::number, "-0.05").text == "-0.05");
  CHECK(cell(Form::number, "-0.05").decimals == 2);
  CHECK(cell(Form::number, "ไม่ใช้งบประมาณ").kind == Kind::text);
  CHECK(cell(Form::date, "2568-03-31").date == base::Date{2025, 3, 31});
  CHECK(cell(Form::date, "2567-10").kind == Kind::text);
  CHECK(cell(Form::month, "ต.ค. 67").text == "ตุลาคม 2567");
  CHECK(cell(Form::choice, "in-progress").text == "กำลังดำเนินการ");
  CHECK(cell(Form::choice, "อื่น").text == "อื่น");
  for (const char* text : {"=cmd()", "+1", "-1", "@a"}) CHECK(cell(Form::text, text).kind == Kind::text);
  CHECK(cell(Form::text, "https://example.go.th/ก").href == "https://example.go.th/ก");
  CHECK(cell(Form::text, "javascript:alert(1)").href.empty());
  CHECK(cell(Form::text, "").kind == Kind::blank);
}

TEST_CASE("a list is lines of a cell; its other languages, keys and further lines stay for the last sheet") {
  Record record({{"steps[1].th", "หนึ่ง"},
                 {"steps[1].en", "One"},
                 {"steps[2]", "สอง  \n\n- ย่อย"},
                 {"steps[3].text.th", "สาม"},
                 {"steps[3].date", "2568-01-02"}});
  CHECK(exporting::take_cell(record, {"", "steps", Form::lines}, base::Language::th) == "หนึ่ง\nสอง\nสาม");
  CHECK(values_of(record) == "steps[1].en=One;steps[3].date=2568-01-02;steps[2]=…  \n\n- ย่อย;");
}

TEST_CASE("a list that a cell cannot show stays whole") {
  Record without_thai({{"steps[1]", "หนึ่ง"}, {"steps[2].en", "Two"}});
  CHECK(exporting::take_cell(without_thai, {"", "steps", Form::lines}, base::Language::th).empty());
  CHECK(values_of(without_thai) == "steps[1]=หนึ่ง;steps[2].en=Two;");
  Record with_bar({{"evidence[1].title", "ก|ข"}, {"evidence[1].href", "documents/a.pdf"}});
  CHECK(exporting::take_cell(with_bar, {"", "evidence", Form::links}, base::Language::th).empty());
  Record links(
      {{"evidence[1].title.th", "ก"}, {"evidence[1].title.en", "A"}, {"evidence[1].href", "documents/a.pdf"}});
  CHECK(exporting::take_cell(links, {"", "evidence", Form::links}, base::Language::th) == "ก | documents/a.pdf");
  CHECK(values_of(links) == "evidence[1].title.en=A;");
}

TEST_CASE("a text that is too long for a cell is cut between characters and goes on") {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += i % 7 ? "ก" : "ก ";
  const std::vector<std::string> pieces = exporting::pieces_of(text);
  REQUIRE(pieces.size() == 1 + text.size() / 30'000);
  std::string joined = pieces.front();
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    CHECK(pieces[i].starts_with("…"));
    CHECK(!joined.ends_with(' '));
    joined += pieces[i].substr(std::string_view("…").size());
  }
  CHECK(joined == text);
}
