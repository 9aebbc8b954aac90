#include "read/sheet_columns.h"

#include <algorithm>
#include <map>

#include "base/date.h"
#include "base/digits.h"
#include "base/nearest.h"
#include "model/sheet_headings.h"
#include "read/keys.h"

namespace readers {
namespace {

using base::msg;

std::string dotted(std::string_view key, std::string_view below) {
  return std::string(key) + "." + std::string(below);
}

// "budget" has a column for each of its own keys; of a key that may be any ("budget.years.2567") the name up to it.
void add_columns_of(const Key& key, std::vector<std::string>& out) {
  const bool is_map = key.type == Type::map && key.form == Key::Form::one;
  if (!is_map) out.emplace_back(key.name);
  if (key.name == "title") out.emplace_back("title.en");
  if (key.name == "period") out.insert(out.end(), {"period.from", "period.to"});
  if (!is_map) return;
  for (const Key& below : key.keys->keys)
    out.push_back(dotted(key.name, below.name) + (below.form == Key::Form::by_key ? "." : ""));
}

}  // namespace

const std::vector<std::string>& known_columns() {
  static const std::vector<std::string> columns = [] {
    std::vector<std::string> out{"slug"};
    for (const Key& key : measure_keys.keys) add_columns_of(key, out);
    out.insert(out.end(), {"notes", "body"});
    return out;
  }();
  return columns;
}

namespace {

const std::map<std::string, std::string_view>& columns_by_folded_name() {
  static const std::map<std::string, std::string_view> columns = [] {
    std::map<std::string, std::string_view> out;
    for (const std::string& column : known_columns()) out.emplace(model::folded_heading(column), column);
    return out;
  }();
  return columns;
}

bool is_column(std::string_view name) {
  return std::any_of(known_columns().begin(), known_columns().end(), [&](const std::string& column) {
    return name == column || (column.ends_with('.') && name.starts_with(column) &&
                              base::parse_buddhist_year(name.substr(column.size())));
  });
}

// Of the heading as a key is written, in any case; empty where it is none.
std::string column_by_key(std::string_view heading) {
  const auto& columns = columns_by_folded_name();
  if (const auto known = columns.find(model::folded_heading(heading)); known != columns.end())
    return std::string(known->second);
  std::string lower = base::to_lower(base::trimmed(heading));
  return is_column(lower) ? lower : std::string();
}

struct Meaning {
  std::string column, otherwise;
};

// "งบประมาณ ปี 2567" is the budget of that year; of other headings a year at the end says nothing.
Meaning meaning_with_year(std::string_view heading) {
  std::string rest = base::with_arabic_digits(model::folded_heading(heading));
  if (rest.size() < 4 || !base::parse_buddhist_year(rest.substr(rest.size() - 4))) return {};
  const std::string year = rest.substr(rest.size() - 4);
  rest.resize(rest.size() - 4);
  for (std::string_view word : {"พ.ศ.", "ปีงบประมาณ", "ปี", "ประจำ"})
    if (rest.ends_with(word)) rest.resize(rest.size() - word.size());
  std::string column(model::meaning_of_heading(rest).column);
  if (column == "budget.planned" && is_column("budget.years." + year)) column = "budget.years." + year;
  return {is_column(column) ? column : std::string(), {}};
}

Meaning meaning_of(const Cell& cell) {
  if (std::string column = column_by_key(cell.text); !column.empty()) return {std::move(column), {}};
  const model::HeadingMeaning meaning = model::meaning_of_heading(cell.text);
  if (meaning.column.empty()) return meaning_with_year(cell.text);
  auto if_known = [](std::string_view column) {
    return std::string(column == model::passed_over_column || is_column(column) ? column : std::string_view{});
  };
  return {if_known(meaning.column), if_known(meaning.otherwise)};
}

bool has_column(const std::vector<std::string>& columns, const std::string& column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// "title (โครงการ/กิจกรรม)"
std::string described(std::string_view column) {
  std::string out(column);
  if (column.ends_with('.')) out += "2567";
  if (std::string_view heading = model::heading_of_column(column); !heading.empty())
    out.append(" (").append(heading).append(")");
  return out;
}

base::BilingualText which_heading(std::string_view written) {
  std::vector<std::string> texts;
  std::vector<std::string_view> names;
  for (const std::string& column : known_columns()) {
    names.push_back(column);
    if (std::string_view heading = model::heading_of_column(column); !heading.empty()) names.push_back(heading);
    texts.push_back(described(column));
  }
  if (!base::nearest(written, names).empty()) return base::did_you_mean(written, names);
  return base::did_you_mean({}, {texts.begin(), texts.end()}, {"คอลัมน์ที่ใช้ได้", "valid columns"});
}

// A column without a heading is a mistake only where it has something in it.
bool is_blank_column(const std::vector<Row>& rows, std::size_t column) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return column >= row.cells.size() || is_blank(row.cells[column]); });
}

void refuse_second(const Row& headings, const Cell& cell, const std::string& column, base::Report& report) {
  std::string_view name = base::trimmed(cell.text), first;
  for (const Cell& other : headings.cells) {
    const Meaning meaning = meaning_of(other);
    if (first.empty() && (meaning.column == column || meaning.otherwise == column)) first = base::trimmed(other.text);
  }
  report.error("duplicate-key", cell.location,
               first == name ? msg("คอลัมน์ '{}' ซ้ำ", "the column '{}' appears twice", {name})
                             : msg("คอลัมน์ '{0}' และ '{1}' เป็น {2} ทั้งคู่", "the columns '{0}' and '{1}' are both {2}",
                                   {first, name, column}),
               msg("ลบออกหนึ่งคอลัมน์ หรือเปลี่ยนชื่อ", "remove one of them, or give it another heading"));
}

}  // namespace

std::vector<std::string> columns_of(const Row& headings) {
  std::vector<Meaning> meanings;
  for (const Cell& cell : headings.cells) meanings.push_back(meaning_of(cell));
  std::vector<std::string> out(meanings.size());
  auto take = [&](std::size_t i, const std::string& column) {
    if (column == model::passed_over_column || !has_column(out, column)) out[i] = column;
  };
  for (std::size_t i = 0; i < meanings.size(); ++i)
    if (meanings[i].otherwise.empty()) take(i, meanings[i].column);
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if (meanings[i].otherwise.empty()) continue;
    take(i, meanings[i].column);
    if (out[i].empty()) take(i, meanings[i].otherwise);
  }
  return out;
}

std::size_t headings_of_measures(const std::vector<Row>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto is_known = [](const Cell& cell) { return !is_blank(cell) && !meaning_of(cell).column.empty(); };
    if (std::count_if(rows[i].cells.begin(), rows[i].cells.end(), is_known) >= 2) return i;
  }
  return first_row_of_columns(rows);
}

void refuse_headings(const std::vector<Row>& rows, const std::vector<std::string>& columns, base::Report& report) {
  const Row& headings = rows.front();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].empty()) continue;
    const Cell& cell = headings.cells[i];
    const std::string_view name = base::trimmed(cell.text);
    if (const std::string column = meaning_of(cell).column; !column.empty())
      refuse_second(headings, cell, column, report);
    else if (!name.empty())
      report.error("unknown-key", cell.location,
                   msg("measures.csv ไม่มีคอลัมน์ '{}'", "measures.csv has no column '{}'", {name}), which_heading(name));
    else if (!is_blank_column(rows, i))
      report.error("unknown-key", cell.location, msg("คอลัมน์นี้ไม่มีชื่อ", "this column has no name"),
                   msg("เขียนชื่อคอลัมน์ในแถวหัวตาราง หรือลบคอลัมน์นี้",
                       "write its name into the row of headings, or remove the column"));
  }
}

}  // namespace readers
