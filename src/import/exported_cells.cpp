#include "import/exported_cells.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/number.h"
#include "import/value_path.h"
#include "import/words.h"

namespace importing {
namespace {

using base::OfficeCell;
using readers::SheetColumn;
using Form = SheetColumn::Form;

constexpr int most_decimals = 6;  // of what offices count

// As shown, "20000.50", unless that is rounded.
std::string written_number(const OfficeCell& cell) {
  const auto shown = base::parse_number(base::trimmed(cell.text)), exact = base::parse_number(cell.value);
  if (!shown || !exact || shown->scaled(most_decimals) != exact->scaled(most_decimals)) return cell.value;
  std::string out(base::trimmed(cell.text));
  std::erase(out, ',');
  return out;
}

std::vector<std::string> parts_between_bars(std::string_view line) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    out.emplace_back(base::trimmed(line.substr(0, bar)));
    if (bar == line.size()) return out;
    line.remove_prefix(bar + 1);
  }
}

}  // namespace

std::string written(const OfficeCell& cell, const SheetColumn& column, const model::Framework* framework) {
  std::string text(base::trimmed(cell.text));
  if (cell.kind == OfficeCell::Kind::date && !cell.value.empty() && column.form != Form::month)
    return buddhist_date(cell.value);
  if (column.form == Form::number && !cell.value.empty()) return written_number(cell);
  if (column.form == Form::month) {
    const auto month = base::parse_month(cell.kind == OfficeCell::Kind::date ? cell.value.substr(0, 7) : text);
    return month ? base::to_iso(base::Month{month->year + base::buddhist_offset, month->month}) : text;
  }
  if (column.form == Form::choice)
    if (const model::ValueName* value = model::value_called(column.values, text)) return std::string(value->id);
  if (column.is_dimension() && framework)
    if (const model::Dimension* one = framework->dimension_called(text)) return std::string(one->id);
  return text;
}

bool put_cell(YamlValue& row, const SheetColumn& column, const std::string& text, base::Language first) {
  if (column.form != Form::lines && column.form != Form::links)
    return put_at_path(row, column.key, text, first, true);
  std::size_t number = 0;
  for (std::string_view line : split_lines(text)) {
    if (line = base::trimmed(line); line.empty()) continue;
    const std::string item = column.key + "[" + std::to_string(++number) + "]";
    if (column.form == Form::lines) {
      if (!put_at_path(row, item, std::string(line), first, true)) return false;
      continue;
    }
    const std::vector<std::string> parts = parts_between_bars(line);
    if (parts.size() < 2 || parts.size() > 3) return false;
    put_at_path(row, item + ".title", parts[0], first, true);
    put_at_path(row, item + ".href", parts[1], first, true);
    if (parts.size() == 3) put_at_path(row, item + ".date", parts[2], first, true);
  }
  return true;
}

}  // namespace importing
