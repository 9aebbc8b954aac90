// prongsai new table: a table that must be public, as a sheet and what it says of itself.
#include <array>

#include "create/agency_folder.h"
#include "create/yaml_file.h"

namespace create {
namespace {

using base::msg;

constexpr Question table_title{"title", "ชื่อตาราง", "The title of the table", &readers::table_keys};
constexpr Question table_columns{"columns", "หัวคอลัมน์ คั่นด้วยจุลภาค คอลัมน์แรกบอกว่าแถวเป็นเรื่องใด",
                                 "The headings with commas between them; the first column says what a row is"};
constexpr Question table_unit{"unit", "หน่วยของตัวเลขทั้งตาราง", "The unit of all figures", &readers::table_keys,
                              Question::Need::offered};
constexpr std::array table_questions{table_title,  table_columns, table_unit,
                                     which_agency, which_year,    short_name_of_file};

base::BilingualText fault_of_columns(const std::string& list) {
  const auto headings = split_at_commas(list);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].empty()) return msg("หัวคอลัมน์ที่ {} ว่าง", "heading {} is empty", {std::to_string(i + 1)});
    for (std::size_t j = 0; j < i; ++j)
      if (headings[i] == headings[j]) return msg("หัวคอลัมน์ '{}' ซ้ำ", "the heading '{}' is there twice", {headings[i]});
  }
  if (headings.size() < 2) return msg("ตารางต้องมีสองคอลัมน์ขึ้นไป", "a table has two columns or more");
  return {};
}

// A byte-order mark lets spreadsheets on Windows read it as UTF-8.
std::string sheet_of(const std::vector<std::string>& headings) {
  std::string out = "\xEF\xBB\xBF";
  for (const std::string& heading : headings) {
    if (&heading != &headings.front()) out += ',';
    const bool needs_quotes = heading.find_first_of("\";\t\n") != heading.npos;
    if (needs_quotes) out += '"';
    for (char c : heading) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    if (needs_quotes) out += '"';
  }
  return out + "\n";
}

Creation make_table(const Order& order) {
  Answers& answers = order.answers;
  const AgencyFolder folder = choose_agency(order);
  const std::string year = std::to_string(choose_year(order, *folder.agency));
  base::YamlValue words = base::YamlValue::map();
  const std::string title = answers.text(table_title);
  words.put("title", title);
  const auto headings = split_at_commas(answers.text(table_columns, {}, fault_of_columns));
  words.put("unit", answers.text(table_unit));
  const std::string slug = choose_slug(order, title), path = folder.path() + "/" + year + "/tables/" + slug;
  return {{{path + ".csv", sheet_of(headings)},
           {path + ".yaml",
            yaml_lines("table", words, {"summary", "unit", "total", "chart", "source", "as_of"}, folder.language())}},
          {msg("เติมแถวใน {} ด้วยโปรแกรมตาราง แล้วบันทึกเป็น CSV UTF-8",
               "fill in the rows of {} with a spreadsheet, and save it as CSV UTF-8", {path + ".csv"})},
          {"prongsai check" + order.content_option(), "prongsai serve --open" + order.content_option(),
           "prongsai build" + order.content_option()}};
}

}  // namespace

extern const Kind table_kind{.name = "table",
                             .th = "ตารางที่ต้องเปิดเผย",
                             .en = "A table that must be public",
                             .argument = "TITLE",
                             .questions = table_questions,
                             .make = make_table};

}  // namespace create
