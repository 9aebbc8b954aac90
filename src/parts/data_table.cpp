#include "parts/data_table.h"

#include "core/html.h"

namespace parts {
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
  std::string text = cell.text;
  bool is_formula = cell.kind == Cell::Kind::text && !text.empty() &&
                    std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (is_formula) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == text.npos) {
    out += text;
    return;
  }
  out += '"';
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

Cell::Cell(std::optional<core::Points> points) {
  if (points) *this = number(plain_number(points->hundredths, 2));
}

Cell::Cell(std::optional<core::Decimal> value) {
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
    out += table.columns[i];
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
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += r ? ",\n {" : "\n {";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Cell& cell = table.rows[r][i];
      if (i) out += ", ";
      out += core::json_string(table.columns[i]) + ": ";
      if (cell.text.empty())
        out += "null";
      else
        out += cell.kind == Cell::Kind::text ? core::json_string(cell.text) : cell.text;
    }
    out += '}';
  }
  return out + "\n]\n";
}

}  // namespace parts
