#include "views/shared/data_table.h"

#include "base/byte_search.h"
#include "base/html.h"
#include "base/json.h"

namespace views {
namespace {

// "91.96", "-2.5": without commas, with a hyphen as its sign.
std::string plain_number(std::int64_t units, int decimals) {
  std::string digits = std::to_string(units < 0 ? -units : units);
  std::size_t places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places) digits.insert(digits.size() - places, ".");
  return (units < 0 ? "-" : "") + digits;
}

Cell number(std::string text) {
  Cell cell(std::move(text));
  cell.kind = Cell::Kind::number;
  return cell;
}

void append_csv(std::string& out, const Cell& cell) {
  const std::string& text = cell.text;
  using base::first_of;
  bool is_formula = cell.kind == Cell::Kind::text && !text.empty() &&
                    std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const bool is_quoted = first_of<',', '"', '\r', '\n'>(text) < text.size();
  if (is_quoted) out += '"';
  if (is_formula) out += '\'';
  if (!is_quoted) {
    out += text;
    return;
  }
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t quote = first_of<'"'>(text, from);
    out.append(text, from, quote - from);
    if (quote < text.size()) out += "\"\"";
    from = quote + 1;
  }
  out += '"';
}

}  // namespace

Cell::Cell(std::optional<base::Points> points) {
  if (points) *this = number(plain_number(points->hundredths, 2));
}

Cell::Cell(std::optional<base::Decimal> value) {
  if (value) *this = number(plain_number(value->units, value->decimals));
}

Cell Cell::count(std::optional<std::int64_t> value) { return value ? number(plain_number(*value, 0)) : Cell(); }

Cell Cell::flag(std::optional<bool> value) {
  Cell cell(value ? *value ? "true" : "false" : "");
  cell.kind = Kind::flag;
  return cell;
}

CsvWriter::CsvWriter(std::span<const Column> columns) : out_("\xEF\xBB\xBF") {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i) out_ += ',';
    append_csv(out_, Cell(columns[i].name));
  }
  out_ += "\r\n";
}

void CsvWriter::add(const std::vector<Cell>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i) out_ += ',';
    append_csv(out_, row[i]);
  }
  out_ += "\r\n";
}

JsonTableWriter::JsonTableWriter(std::span<const Column> columns) {
  for (const Column& column : columns) keys_.push_back(base::json_string(column.name) + ": ");
}

void JsonTableWriter::add(const std::vector<Cell>& row) {
  out_ += is_first_ ? "\n {" : ",\n {";
  is_first_ = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Cell& cell = row[i];
    if (i) out_ += ", ";
    out_ += keys_[i];
    if (cell.text.empty())
      out_ += "null";
    else if (cell.kind == Cell::Kind::text)
      base::append_json_string(out_, cell.text);
    else
      out_ += cell.text;
  }
  out_ += '}';
}

std::string to_csv(const Table& table) {
  CsvWriter out(table.columns);
  for (const auto& row : table.rows) out.add(row);
  return out.take();
}

std::string to_json(const Table& table) {
  JsonTableWriter out(table.columns);
  for (const auto& row : table.rows) out.add(row);
  return out.take();
}

}  // namespace views
