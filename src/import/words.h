// Texts of office files as content writes them: blanks, list marks, numbers, years.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number.h"

namespace importing {

// Plain spaces, one at a time; nothing invisible; no empty lines.
std::string cleaned(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);  // as they stand
std::vector<std::string> lines_of(std::string_view cleaned_text);
std::string one_line(std::string_view text);
// What two ways to type one text have in common: no blanks, Arabic digits, lower case, one spelling.
std::string squeezed(std::string_view text);
bool contains_any(std::string_view text, std::initializer_list<std::string_view> words);

// "๑. ก", "(2) ก", "• ก", "-ก": "ก". With `levels` also "2.1 ก". The text where it has no such mark.
std::string_view without_mark(std::string_view line, bool levels = false);
std::string unmarked_line(std::string_view text);  // all of it on one line, without the mark
bool has_mark(std::string_view line, bool levels = false);
// Of a text that only numbers its row: "1", "๒.", "ขั้นที่ 3". 0 of any other.
int running_number(std::string_view text);

bool is_nothing(std::string_view text);  // "-", "–", "----", or empty
bool is_tick(std::string_view text);     // "✓", "X", "/"

// A number with what stands around one in a cell: "฿27,450.50", "12,000.-", "91.30%", "๓ เรื่อง".
std::optional<base::Decimal> number_in(std::string_view text);
// "ไม่มี" is 0 as well.
std::optional<long long> count_in(std::string_view text);

std::vector<int> years_in(std::string_view text);  // of the Buddhist Era
// The year in which a heading ends: "… ประจำปีงบประมาณ พ.ศ. ๒๕๖๖". 0 where it does not.
int year_at_end(std::string_view heading);

// 2025-03-31 as 2568-03-31; a year of the Buddhist Era stays.
std::string buddhist_date(std::string_view iso);

}  // namespace importing
