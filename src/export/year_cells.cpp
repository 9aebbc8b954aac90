#include "export/year_cells.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "base/date.h"
#include "base/number.h"

namespace exporting {
namespace {

using Form = readers::SheetColumn::Form;
using platform::SpreadsheetCell;

constexpr std::size_t longest_piece = 30'000;  // bytes; a cell holds 32,767 characters
constexpr int first_year_of_sheets = 1900;

std::string plain_number(const base::Decimal& number) {
  std::string digits = std::to_string(std::abs(number.units));
  const auto decimals = static_cast<std::size_t>(number.decimals);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals) digits.insert(digits.size() - decimals, ".");
  return (number.units < 0 ? "-" : "") + digits;
}

// Of what is one address and nothing else.
bool is_web_address(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && text.find_first_of(" \n\t") == text.npos;
}

std::optional<SpreadsheetCell> number_cell(std::string_view text) {
  const auto number = base::parse_number(text);
  if (!number) return std::nullopt;
  return SpreadsheetCell{SpreadsheetCell::Kind::number, plain_number(*number), number->decimals};
}

std::optional<SpreadsheetCell> date_cell(std::string_view text) {
  const auto date = base::parse_date(text);
  if (!date || date->year < first_year_of_sheets) return std::nullopt;
  SpreadsheetCell cell{SpreadsheetCell::Kind::date};
  cell.date = *date;
  return cell;
}

// The first line without the blanks at its end. What is after it goes on at the same path.
std::string take_first_line(Record& record, const std::string& path) {
  std::string text = record.take(path);
  std::size_t end = text.find('\n');
  if (end == text.npos) return text;
  while (end > 0 && base::is_space(text[end - 1])) --end;
  record.put_back({path, std::string(readers::continues) + text.substr(end)});
  return text.substr(0, end);
}

std::string item_path(std::string_view list, std::size_t number) {
  return std::string(list) + "[" + std::to_string(number) + "]";
}

void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

// All items or none: the lines of a cell have no gaps.
std::string take_lines(Record& record, const std::string& key, base::Language first) {
  std::vector<std::string> paths;
  for (std::size_t n = 1; record.has_below(item_path(key, n)); ++n) {
    const PathValue* item = record.main_of(item_path(key, n), first);
    if (!item) return {};
    paths.push_back(item->path);
  }
  std::string lines;
  for (const std::string& path : paths) add_line(lines, take_first_line(record, path));
  return lines;
}

bool may_be_in_line(const PathValue* value) { return !value || value->text.find_first_of("|\n") == value->text.npos; }

// "title | href | date", all entries or none.
std::string take_links(Record& record, const std::string& key, base::Language first) {
  struct Paths {
    std::string title, href, date;
  };
  std::vector<Paths> entries;
  for (std::size_t n = 1; record.has_below(item_path(key, n)); ++n) {
    const std::string item = item_path(key, n);
    const PathValue *title = record.main_of(item + ".title", first), *href = record.find(item + ".href"),
                    *date = record.find(item + ".date");
    if (!title || !href || !may_be_in_line(title) || !may_be_in_line(href) || !may_be_in_line(date)) return {};
    entries.push_back({title->path, href->path, date ? date->path : std::string()});
  }
  std::string lines;
  for (const Paths& entry : entries) {
    std::string line = record.take(entry.title);
    line += " | " + record.take(entry.href);
    if (!entry.date.empty()) line += " | " + record.take(entry.date);
    add_line(lines, line);
  }
  return lines;
}

std::string take_text(Record& record, const std::string& key, base::Language first) {
  const PathValue* value = record.main_of(key, first);
  if (!value) return {};
  const std::string path = value->path;
  std::vector<std::string> pieces = pieces_of(record.take(path));
  for (std::size_t i = 1; i < pieces.size(); ++i) record.put_back({path, std::move(pieces[i])});
  return std::move(pieces.front());
}

}  // namespace

SpreadsheetCell text_cell(std::string_view text) {
  if (text.empty()) return {};
  SpreadsheetCell cell{SpreadsheetCell::Kind::text, std::string(text)};
  if (is_web_address(text)) cell.href = text;
  return cell;
}

SpreadsheetCell label_cell(std::string_view text) {
  SpreadsheetCell cell = text_cell(text);
  cell.is_label = true;
  return cell;
}

SpreadsheetCell cell_of(const readers::SheetColumn& column, std::string_view text,
                        const model::Framework* framework) {
  if (text.empty()) return {};
  if (column.is_dimension()) return text_cell(readers::name_of_dimension(framework, text));
  if (column.form == Form::number) return number_cell(text).value_or(text_cell(text));
  if (column.form == Form::date) return date_cell(text).value_or(text_cell(text));
  if (column.form == Form::month)
    if (const auto month = base::parse_month(text)) return text_cell(base::to_text(*month, base::Language::th));
  if (column.form == Form::choice)
    if (const model::ValueName* value = model::value_called(column.values, text)) return text_cell(value->th);
  return text_cell(text);
}

std::string take_cell(Record& record, const readers::SheetColumn& column, base::Language first) {
  if (column.key.empty()) return {};
  if (column.form == Form::links) return take_links(record, column.key, first);
  if (column.form == Form::lines) return take_lines(record, column.key, first);
  return take_text(record, column.key, first);
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  while (text.size() > longest_piece) {
    std::size_t end = longest_piece;
    // Blanks at the end of a cell are lost, and a character is not cut.
    while (end > 1 && (base::is_space(text[end - 1]) || (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80))
      --end;
    out.push_back((out.empty() ? "" : std::string(readers::continues)) + std::string(text.substr(0, end)));
    text.remove_prefix(end);
  }
  out.push_back((out.empty() ? "" : std::string(readers::continues)) + std::string(text));
  return out;
}

}  // namespace exporting
