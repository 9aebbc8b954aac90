// What is refused of a file's bytes, and how it is shown.
#include "read/source_file.h"

#include <catch2/catch.hpp>
#include <ctime>

TEST_CASE("characters that no text may hold are shown as question marks, all of them") {
  base::Report report;
  CHECK_FALSE(readers::source_of("a.md", "ดี\nก\u0081ข\x01ค\uFFFE\x7Fง\n", report));
  REQUIRE(report.findings().size() == 1);
  CHECK(report.findings()[0].line == 2);
  CHECK(report.findings()[0].column == 2);
  CHECK(report.findings()[0].source_line == "ก?ข?ค??ง");
  CHECK(report.findings()[0].what.en == "the file holds a control character that cannot be seen (U+0081)");
}

TEST_CASE("a large file of Thai that was encoded twice is refused at once") {
  std::string bytes;
  while (bytes.size() < 4 << 20) bytes += "\u00E0\u00B8\u0081\u00E0\u00B8\u0082 ";
  base::Report report;
  const std::clock_t before = std::clock();
  CHECK_FALSE(readers::source_of("a.md", bytes, report));
  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 2);
  CHECK(report.findings().size() == 1);
}
