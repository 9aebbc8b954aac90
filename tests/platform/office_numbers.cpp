// What a sheet shows of a number, and what the number means.
#include <catch2/catch.hpp>

#include "platform/document_reader/office/number_format.h"

using document_reader::office::builtin_format;
using document_reader::office::show_number;

namespace {

// "text", "text = value" where the value is another one than a number itself.
std::string shown(double number, std::string_view code, bool is_1904 = false) {
  const auto out = show_number(number, code, is_1904);
  const char* const kinds[]{"text", "number", "percent", "date"};
  return out.text + " | " + kinds[static_cast<int>(out.kind)] + " " + out.value +
         (out.is_typed_buddhist ? " typed" : "");
}

}  // namespace

TEST_CASE("numbers by their formats") {
  CHECK(shown(91.96, "General") == "91.96 | number 91.96");
  CHECK(shown(0.1 + 0.2, "General") == "0.3 | number 0.3");
  CHECK(shown(1234567890123.0, "General") == "1234567890123 | number 1234567890123");
  CHECK(shown(-0.0, "General") == "0 | number 0");
  CHECK(shown(1234567.891, "#,##0.00") == "1,234,567.89 | number 1234567.891");
  CHECK(shown(-1234.5, "#,##0.00") == "-1,234.50 | number -1234.5");
  CHECK(shown(-1234.5, "#,##0.0_);(#,##0.0)") == "(1,234.5) | number -1234.5");
  CHECK(shown(0, "0;-0;\"ไม่มี\"") == "ไม่มี | number 0");
  CHECK(shown(7, "000") == "007 | number 7");
  CHECK(shown(2.5, "0.0##") == "2.5 | number 2.5");
  CHECK(shown(12000, "[$฿-41E]#,##0") == "฿12,000 | number 12000");
  CHECK(shown(12, "0\\ \"คน\"") == "12 คน | number 12");
  CHECK(shown(2500000, "#,##0.0,,\" ล้าน\"") == "2.5 ล้าน | number 2500000");
  CHECK(shown(85.5, "[$-D00041E]0.00") == "๘๕.๕๐ | number 85.5");
  CHECK(shown(85.5, "t0.00") == "๘๕.๕๐ | number 85.5");
  CHECK(shown(85.5, builtin_format(62)) == "๘๕.๕๐ | number 85.5");
  CHECK(shown(0.5, "# ?/?") == "0.5 | number 0.5");
  CHECK(shown(12345, "0.00E+00") == "12345 | number 12345");
  CHECK(shown(85, "@") == "85 | number 85");
  CHECK(shown(85, "[Red]0.0") == "85.0 | number 85");
}

TEST_CASE("percents are what is shown before the sign") {
  CHECK(shown(0.9196, "0.00%") == "91.96% | percent 91.96");
  CHECK(shown(0.07, "0%") == "7% | percent 7");
  CHECK(shown(1, builtin_format(9)) == "100% | percent 100");
}

TEST_CASE("dates by their formats, in the year that is meant") {
  CHECK(shown(45747, "[$-107041E]d\\ mmm\\ yyyy") == "31 มี.ค. 2568 | date 2025-03-31");
  CHECK(shown(45747, "[$-D07041E]d mmmm yyyy") == "๓๑ มีนาคม ๒๕๖๘ | date 2025-03-31");
  CHECK(shown(45747, "[$-409]d-mmm-yy") == "31-Mar-25 | date 2025-03-31");
  CHECK(shown(45747, builtin_format(14)) == "31/3/2025 | date 2025-03-31");
  CHECK(shown(45747, builtin_format(71)) == "31/3/2568 | date 2025-03-31");
  CHECK(shown(45747, "[$-1070000]d/mm/yyyy;@") == "31/03/2568 | date 2025-03-31");
  CHECK(shown(45747, "dddd") == "จันทร์ | date 2025-03-31");
  CHECK(shown(44285, "d/m/yyyy", true) == "31/3/2025 | date 2025-03-31");
  CHECK(shown(244074, "dd/mm/yyyy") == "31/03/2568 | date 2025-03-31 typed");
  CHECK(shown(1, "d/m/yyyy") == "1/1/1900 | date 1900-01-01");
  CHECK(shown(61, "d/m/yyyy") == "1/3/1900 | date 1900-03-01");
  // 29 February 2568 is none of the Buddhist Era, whose 2568 is 2025.
  CHECK(shown(244043, "d/m/yyyy") == "29/2/2568 | text  typed");
}

TEST_CASE("times are text") {
  CHECK(shown(0.354166666666667, "hh:mm") == "08:30 | text ");
  CHECK(shown(0.6875, "h:mm AM/PM") == "4:30 PM | text ");
  CHECK(shown(1.5, "[h]:mm") == "36:00 | text ");
  CHECK(shown(45747.354166666667, "d/m/yyyy h:mm") == "31/3/2025 8:30 | date 2025-03-31");
  CHECK(shown(-1, "d/m/yyyy") == "-1 | number -1");
}
