// Comma-separated values by RFC 4180.
#include "read/csv.h"

#include <catch2/catch.hpp>

#include "base/finding_text.h"

using readers::parse_csv;

namespace {

// "1: a|b" for each row, its number before it; the findings where there are none.
std::string read(const std::string& text, char separator = ',') {
  base::SourceFile file{"m.csv", text};
  base::Report report;
  auto rows = parse_csv(file, report, separator);
  std::string out;
  for (const readers::Row& row : rows ? *rows : std::vector<readers::Row>{}) {
    out += std::to_string(row.number) + ":";
    for (const readers::Cell& cell : row.cells) out += " " + cell.text + "|";
    out += "\n";
  }
  for (const base::Finding& f : report.findings()) out += base::as_text(f, base::Language::en, false);
  return out;
}

}  // namespace

TEST_CASE("rows and cells") {
  CHECK(read("") == "");
  CHECK(read("a,b\nc,d\n") == "1: a| b|\n2: c| d|\n");
  CHECK(read("a,b\nc,d") == "1: a| b|\n2: c| d|\n");
  CHECK(read("a,\n,b\n") == "1: a| |\n2: | b|\n");
  CHECK(read(" a , b\n") == "1:  a |  b|\n");  // spaces belong to the cell
}

TEST_CASE("quotes hold commas, line ends and quotes") {
  CHECK(read("\"a,b\",\"c\nd\",\"e\"\"f\"\n") == "1: a,b| c\nd| e\"f|\n");
  CHECK(read("\"\",\"\"\"\"\n") == "1: | \"|\n");
  CHECK(read("x,\"\"\n") == "1: x| |\n");
}

TEST_CASE("rows with nothing in them are passed over and counted") {
  CHECK(read("\n\na\n\n,,\n \nb\n\n") == "3: a|\n7: b|\n");
  CHECK(read("\"a\nb\"\n\nc\n") == "1: a\nb|\n3: c|\n");  // a row of two lines is one row
}

TEST_CASE("another mark between the columns") {
  CHECK(read("a;b,c\n\"d;e\";f\n", ';') == "1: a| b,c|\n2: d;e| f|\n");
  CHECK(read("a\tb\n", '\t') == "1: a| b|\n");
}

TEST_CASE("a first line that names the mark is no row") {
  CHECK(readers::separator_line("sep=;\na;b\n") == ';');
  CHECK(readers::separator_line("SEP=,") == ',');
  CHECK(readers::separator_line("\"sep=\t\"\n") == '\t');
  CHECK(!readers::separator_line("sep=\n"));
  CHECK(!readers::separator_line("separator,a\n"));
  CHECK(read("sep=;\na;b\n", ';') == "1: a| b|\n");
}

TEST_CASE("places of cells") {
  base::SourceFile file{"m.csv", "ก้,\"ข\nค\",ง\nจ,ฉ\n"};
  base::Report report;
  auto rows = *parse_csv(file, report);
  auto location = [&](std::size_t row, std::size_t cell) {
    const base::SourceLocation& p = rows[row].cells[cell].location;
    return std::vector<std::uint32_t>{p.line, p.column, p.length};
  };
  CHECK(location(0, 0) == std::vector<std::uint32_t>{1, 1, 2});
  CHECK(location(0, 1) == std::vector<std::uint32_t>{1, 4, 2});  // its first line, with the quote
  CHECK(location(0, 2) == std::vector<std::uint32_t>{2, 4, 1});
  CHECK(location(1, 1) == std::vector<std::uint32_t>{3, 3, 1});
}

TEST_CASE("quotes that are wrong leave no rows") {
  CHECK(read("a,\"b\nc\n") ==
        "m.csv:1:3: error[csv]: the quote that opens here is never closed\n"
        "  1 | a,\"b\n"
        "    |   ^\n"
        "  put a \" at the end of the cell's text\n");
  CHECK(read("a,\"b\"c\n") ==
        "m.csv:1:6: error[csv]: text follows a closing quote\n"
        "  1 | a,\"b\"c\n"
        "    |      ^\n"
        "  write a quote inside a text twice, \"\"\n");
  CHECK(read("a,b\"c\n") ==
        "m.csv:1:4: error[csv]: there is a quote inside a cell that does not begin with one\n"
        "  1 | a,b\"c\n"
        "    |    ^\n"
        "  put the whole cell in quotes, and write a quote inside it twice, \"\"\n");
}
