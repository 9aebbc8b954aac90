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

std::string to_csv(const Table& table) {
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i) out += ',';
    append_csv(out, Cell(table.columns[i].name));
  }
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i) out += ',';
      append_csv(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

std::string to_json(const Table& table) {
  std::string out = "[";
  std::vector<std::string> keys;
  for (const Column& column : table.columns) keys.push_back(base::json_string(column.name) + ": ");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += r ? ",\n {" : "\n {";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Cell& cell = table.rows[r][i];
      if (i) out += ", ";
      out += keys[i];
      if (cell.text.empty())
        out += "null";
      else if (cell.kind == Cell::Kind::text)
        base::append_json_string(out, cell.text);
      else
        out += cell.text;
    }
    out += '}';
  }
  return out + "\n]\n";
}

}  // namespace views
