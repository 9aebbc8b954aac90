#include "views/charts/stand_alone.h"

#include <catch2/catch.hpp>

#include "tests/charts/trial.h"
#include "views/charts/disclosure_parts.h"
#include "views/charts/months.h"
#include "views/charts/parts.h"

using charts::Rows;
using trial::points;
using trial::thai;

namespace {

std::size_t count_in(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

Rows questions() {
  Rows rows{Rows::Of::questions, "q", 2568, 2567, points("85"), {}};
  rows.values = {{points("94"), points("33.33"), false, {}}, {points("84"), points("90"), true, {}}, {}};
  rows.choose_form();
  return rows;
}

const std::vector<charts::RowTexts> texts{
    {"การให้บริการ", "การมีและการใช้ระบบบริการออนไลน์ (E-Service) ของหน่วยงานทุกแห่งในจังหวัด", "33.33", "94.00", "≠",
     "≠ เทียบกันตรง ๆ ไม่ได้: ถ้อยคำต่างกัน"},
    {"", "ข้อ <สอง>", "90.00", "84.00", "−6.00"},
    {"", "ข้อที่ไม่มีคะแนน", "", "", ""}};

}  // namespace

TEST_CASE("stand-alone charts: paint is in attributes, nothing is named that is not there") {
  const std::string file = charts::rows_file(questions(), charts::rows_caption(questions(), false, thai()), texts,
                                             "ที่มา: รายงาน. อบต.เชียงยืน", thai());
  CHECK(file.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\""));
  CHECK(count_in(file, "class=") == 0);
  CHECK(count_in(file, "style=") == 0);
  CHECK(count_in(file, "fill=\"#0a6070\"") >= 2);  // a dot and its key
  CHECK(count_in(file, "url(#") == 0);             // dots need no hatching
  CHECK(count_in(file, "ข้อ &lt;สอง&gt;") == 1);
  CHECK(count_in(file, ">≠</text>") == 1);
  CHECK(count_in(file, ">≠ เทียบกันตรง ๆ ไม่ได้: ถ้อยคำต่างกัน</text>") == 1);
  CHECK(count_in(file, "ข้อที่ไม่มีคะแนน") == 0);
  CHECK(count_in(file, "ที่มา: รายงาน") == 1);
}

TEST_CASE("stand-alone charts: a long name takes two lines, at a blank or before a Thai syllable") {
  const std::string file =
      charts::rows_file(questions(), charts::rows_caption(questions(), false, thai()), texts, "", thai());
  CHECK(count_in(file, ">การมีและการใช้ระบบบริการออนไลน์</text>") == 1);
  CHECK(count_in(file, ">(E-Service) ของหน่วยงานทุกแห่งในจังหวัด</text>") == 1);
}

TEST_CASE("stand-alone charts: a chart of one image keeps its hatching") {
  charts::PartsData data{"parts", {{"IIT", points("80"), *base::parse_number("100"), 1}}, points("80")};
  const std::string file = charts::figure_file(charts::parts(data, thai()), "ที่มา");
  CHECK(count_in(file, "url(#parts-r)") == 2);
  CHECK(count_in(file, "id=\"parts-r\"") == 1);
  CHECK(count_in(file, "class=") == 0);
}

TEST_CASE("stand-alone charts: the names below a chart of months are in its file") {
  charts::MonthsData data{"months", charts::Complaint::general, 2568, {{{2024, 10}, 2, 1}, {{2024, 12}, 0, 0}}};
  const std::string file = charts::figure_file(charts::months(data, thai()), "ที่มา");
  CHECK(count_in(file, ">ต.ค. 2567</text>") == 1);
  CHECK(count_in(file, ">ก.ค.</text>") == 1);
  CHECK(count_in(file, "class=") == 0);
  CHECK(count_in(file, "stroke-dasharray=\"2 4\"") == 11);  // ten months without data and the key
}

TEST_CASE("stand-alone charts: states of a list, each with its paint") {
  const std::string file = charts::figure_file(charts::disclosure_parts({"d", 30, 2, 3}, thai()), "ที่มา");
  CHECK(count_in(file, "url(#d-r)") == 2);  // what is not published yet, and its key
  CHECK(count_in(file, "class=") == 0);
}

TEST_CASE("stand-alone charts: squares of measures with their dimension and count") {
  charts::UnitsData data{"units",
                         {{"1", trial::phrase("กระบวนการ"), {true, false}},
                          {"", trial::phrase("อื่น ๆ"), std::vector<bool>(11, true)},
                          {"3", trial::phrase("ที่ว่าง"), {}}}};
  const std::string file = charts::units_file(data, "ที่มา: รายงาน", thai());
  CHECK(count_in(file, ">1. กระบวนการ</text>") == 1);
  CHECK(count_in(file, ">1/2</text>") == 1);
  CHECK(count_in(file, ">11/11</text>") == 1);
  CHECK(count_in(file, ">ไม่มีมาตรการ</text>") == 1);
  CHECK(count_in(file, "<rect") == 13 + 2 + 1);  // the measures, the key, the paper
  CHECK(count_in(file, "class=") == 0);
}
