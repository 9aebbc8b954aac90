#include "views/shared/data_table.h"

#include <array>
#include <catch2/catch.hpp>

using namespace views;

namespace {

constexpr std::array<Column, 3> three{"name", "score", "met"};

std::string csv_line(Cell cell) {
  constexpr std::array<Column, 1> one{"a"};
  std::string csv = to_csv({one, {{std::move(cell)}}});
  return csv.substr(csv.find("\r\n") + 2);
}

}  // namespace

TEST_CASE("CSV: byte-order mark, CRLF, an empty cell where nothing was published") {
  Table table{three, {{"ก", Cell(base::Points{9196}), Cell::flag(true)}, {"ข", Cell(), Cell::flag({})}}};
  CHECK(to_csv(table) == "\xEF\xBB\xBFname,score,met\r\nก,91.96,true\r\nข,,\r\n");
}

TEST_CASE("CSV: no text becomes a formula, numbers stay numbers") {
  CHECK(csv_line("=1+1") == "'=1+1\r\n");
  CHECK(csv_line("+66 43") == "'+66 43\r\n");
  CHECK(csv_line("-ไม่มี-") == "'-ไม่มี-\r\n");
  CHECK(csv_line("@bankhao") == "'@bankhao\r\n");
  CHECK(csv_line("\t=1") == "'\t=1\r\n");
  CHECK(csv_line(Cell(base::Points{-250})) == "-2.50\r\n");
  CHECK(csv_line(Cell(base::Points{-5})) == "-0.05\r\n");
  CHECK(csv_line(Cell::count(0)) == "0\r\n");
  CHECK(csv_line(Cell(base::Decimal{-125050, 2})) == "-1250.50\r\n");
}

TEST_CASE("CSV: commas, quotes and line breaks are quoted") {
  CHECK(csv_line("a,b") == "\"a,b\"\r\n");
  CHECK(csv_line("a \"b\"") == "\"a \"\"b\"\"\"\r\n");
  CHECK(csv_line("=a\nb") == "\"'=a\nb\"\r\n");
}

TEST_CASE("JSON: numbers and flags bare, texts as they are, null where nothing was published") {
  Table table{three, {{"=\"ก\"", Cell(base::Points{9196}), Cell::flag(false)}, {"", Cell(), Cell::flag({})}}};
  CHECK(to_json(table) ==
        "[\n {\"name\": \"=\\\"ก\\\"\", \"score\": 91.96, \"met\": false},\n"
        " {\"name\": null, \"score\": null, \"met\": null}\n]\n");
  CHECK(to_json({three, {}}) == "[\n]\n");
}
