#include "platform/document_reader/office/open_sheet.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "platform/document_reader/office/number_format.h"

namespace document_reader::office {
namespace {

using base::OfficeCell;
using CellKind = OfficeCell::Kind;

constexpr std::size_t most_hidden_rows = 1'000;

bool is_out_of_sight(const XmlAttributes& attributes) {
  const std::string_view visibility = attributes["visibility"];
  return visibility == "collapse" || visibility == "filter";
}

}  // namespace

void OpenSheet::open(std::string_view name, bool is_hidden) {
  name_ = name;
  sheet_ = Sheet(name_);
  is_hidden_ = is_hidden;
  row_ = table_column_ = 0;
  special_ = {};
}

void OpenSheet::open_column(const XmlAttributes& attributes) {
  const std::size_t count = attributes.number("number-columns-repeated", 1, sheet_columns);
  if (count && is_out_of_sight(attributes)) sheet_.hide_columns(table_column_, table_column_ + count - 1);
  table_column_ = std::min(table_column_ + count, sheet_columns);
}

void OpenSheet::open_row(const XmlAttributes& attributes) {
  row_count_ = attributes.number("number-rows-repeated", 1, sheet_rows);
  is_hidden_row_ = is_out_of_sight(attributes);
  column_ = 0;
  cells_.clear();
}

void OpenSheet::open_cell(const XmlAttributes& attributes) {
  const auto at_least_one = [&](std::string_view name, std::size_t most) {
    return std::max<std::size_t>(attributes.number(name, 1, most), 1);
  };
  cells_.push_back({column_,
                    at_least_one("number-columns-repeated", sheet_columns),
                    at_least_one("number-rows-spanned", sheet_rows),
                    at_least_one("number-columns-spanned", sheet_columns),
                    {}});
  cover(cells_.back().count);
  read_value(attributes, cells_.back().cell);
}

void OpenSheet::cover(std::size_t count) { column_ = std::min(column_ + count, sheet_columns); }

void OpenSheet::read_value(const XmlAttributes& attributes, OfficeCell& cell) {
  const std::string_view type = attributes["value-type"];
  const double number = std::strtod(std::string(attributes["value"]).c_str(), nullptr);
  if (type == "float" || type == "currency") {
    cell.kind = CellKind::number;
    cell.value = plain_number(number);
  } else if (type == "percentage") {
    cell.kind = CellKind::percent;
    cell.value = plain_number(number * 100);
  } else if (type == "date") {
    const std::string_view date = attributes["date-value"].substr(0, 10);
    const auto part = [&](std::size_t at, std::size_t length) {
      return at < date.size() ? std::atoi(std::string(date.substr(at, length)).c_str()) : 0;
    };
    bool is_typed_buddhist = false;
    cell.value = date_value(part(0, 4), part(5, 2), part(8, 2), is_typed_buddhist);
    if (!cell.value.empty()) cell.kind = CellKind::date;
    if (is_typed_buddhist) special_.typed_dates.add(place());
  }
}

void OpenSheet::close_cell(OfficeCell&& shown) {
  if (cells_.empty()) return;
  OfficeCell& cell = cells_.back().cell;
  const bool is_error = shown.text.starts_with("#") && shown.text.ends_with("!");
  if (is_error) special_.errors.add(place());
  cell.text = is_error ? std::string() : std::move(shown.text);
  cell.links = std::move(shown.links);
  if (cell.text.empty()) cell.kind = CellKind::text, cell.value.clear();
}

void OpenSheet::close_row(Budget& budget) {
  std::erase_if(cells_, [](const RowCell& one) { return one.cell.text.empty() && one.cell.links.empty(); });
  const std::size_t rows = cells_.empty() ? 0 : is_hidden_row_ ? std::min(row_count_, most_hidden_rows) : row_count_;
  for (std::size_t row = row_; row < row_ + rows; ++row)
    for (const RowCell& one : cells_) {
      for (std::size_t i = 0; i < (is_hidden_row_ ? 1 : one.count); ++i) {
        budget.use_text(one.cell.text.size());
        sheet_.add(row, one.column + i, OfficeCell(one.cell), is_hidden_row_);
      }
      if (one.rows > 1 || one.columns > 1)
        sheet_.merge(row, one.column, row + one.rows - 1, one.column + one.columns - 1);
    }
  row_ = std::min(row_ + row_count_, sheet_rows);
  cells_.clear();
}

bool OpenSheet::close(Budget& budget, base::OfficeDocument& out) {
  Sheet done = std::exchange(sheet_, Sheet({}));
  if (is_hidden_) return say_hidden_sheet(name_, out), false;
  base::OfficeTable table = std::move(done).table(budget, out.left_out);
  if (!table.rows.empty()) out.blocks.push_back(std::move(table));
  say_special_cells(name_, special_, out);
  return true;
}

}  // namespace document_reader::office
