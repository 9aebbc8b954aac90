// What a spreadsheet shows of a number, by the format of its cell (ECMA-376, 18.8.30), and what it means.
#pragma once

#include <string>
#include <string_view>

#include "base/office_document.h"

namespace document_reader::office {

struct ShownNumber {
  base::OfficeCell::Kind kind = base::OfficeCell::Kind::number;
  std::string text, value;
  bool is_typed_buddhist = false;  // a date whose year of the Common Era is 2568: someone typed it so
};

// `code` as in the file: "#,##0.00", "[$-107041E]d mmm yyyy". `is_1904`: the days of the workbook count from 1904.
ShownNumber show_number(double number, std::string_view code, bool is_1904);
// Of a format that every workbook has; "General" of an unknown one.
std::string_view builtin_format(std::size_t id);

// At most fifteen digits, without an exponent: "91.96".
std::string plain_number(double number);
// The date of "2025-03-31…" as value, with the year of the Buddhist Era that was meant where it is one. Empty where
// there is no such day.
std::string date_value(int year, int month, int day, bool& is_typed_buddhist);

}  // namespace document_reader::office
