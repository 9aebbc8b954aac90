// What the headings of a sheet of measures mean, as agencies write them: data/sheet_headings.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

// A heading in one spelling (base/latin.h) without what makes no difference: blanks, case, '/', "และ", "หรือ".
std::string folded_heading(std::string_view heading);

// Without what is in brackets at its end; as it is where nothing else would be left.
std::string_view without_brackets(std::string_view folded);

struct HeadingMeaning {
  std::string_view column;     // of measures.csv: "budget.planned"; empty where the heading is not known
  std::string_view otherwise;  // where another heading is that column; empty where nothing else is meant
};
// Looked up as it stands, then without what is in brackets at its end.
HeadingMeaning meaning_of_heading(std::string_view heading);

// The same, or where the heading begins or ends with a known one that does not name the row: for what a person will
// look at again ("หน่วยงานผู้รับผิดชอบหลัก").
HeadingMeaning likely_meaning_of_heading(std::string_view heading);

// What it means in a table of another kind ("complaints", "scores" …); empty where nothing is known of it.
std::string_view meaning_of_heading_in(std::string_view kind, std::string_view heading);

// What columns of measures (`kind` empty) or of another kind of table can mean, each once, in the order of the table
// of headings.
std::vector<std::string_view> columns_of(std::string_view kind);

inline constexpr std::string_view passed_over_column = "-";  // its cells only number the rows

// How agencies call a column: "โครงการ/กิจกรรม" of "title"; of measures, or of another kind of table. Empty where the
// table of headings does not say.
std::string_view heading_of_column(std::string_view column, std::string_view kind = {});

}  // namespace model
