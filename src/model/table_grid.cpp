#include "model/table_grid.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/digits.h"
#include "model/sheet_headings.h"

namespace model {
namespace {

bool is_of_percent(std::string_view words) {
  static constexpr std::array<std::string_view, 8> known{"ร้อยละ",   "เปอร์เซ็นต์", "เปอร์เซนต์", "%",
                                                         "percent", "เฉลี่ย",     "average",  "สัดส่วน"};
  const std::string lower = base::to_lower(words);
  return std::any_of(known.begin(), known.end(),
                     [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

std::string without_brackets(std::string folded) {
  const std::size_t open = folded.rfind('(');
  if (open != folded.npos && open > 0 && folded.ends_with(')')) folded.resize(open);
  return folded;
}

std::string_view unit_of(const TableGrid& grid, std::size_t column) {
  return column < grid.units.size() ? grid.units[column] : std::string_view{};
}

bool is_year(const GridCell& cell) {
  return cell.text.empty() || (cell.number && cell.number->is_whole() && cell.number->units >= 2400 &&
                               cell.number->units <= 2699 && cell.text.find(',') == std::string_view::npos);
}

// One cell of a row or column that has totals.
struct TotalItem {
  TotalKind kind = TotalKind::none;
  const GridCell* cell = nullptr;  // null where it is not added

  bool is_unclear() const {  // "3 ครั้ง": a figure, but no Number
    const std::string digits = cell ? base::with_arabic_digits(cell->text) : std::string();
    return cell && !cell->number && std::any_of(digits.begin(), digits.end(), base::is_digit);
  }
};
using TotalItems = std::vector<TotalItem>;

constexpr int most_decimals = 4;

// In ten-thousandths.
struct TotalSum {
  std::int64_t scaled = 0;
  int decimals = 0;  // of what was added
  int numbers = 0;
  bool is_clear = true;

  void add(const TotalItem& item) {
    is_clear = is_clear && !item.is_unclear();
    if (!item.cell || !item.cell->number) return;
    const auto value = item.cell->number->scaled(most_decimals);
    is_clear = is_clear && value && *value < 1'000'000'000'000'000 && *value > -1'000'000'000'000'000;
    if (!is_clear) return;
    scaled += *value;
    decimals = std::max(decimals, item.cell->number->decimals);
    ++numbers;
  }
  std::string text() const {
    std::int64_t units = scaled;
    for (int i = decimals; i < most_decimals; ++i) units /= 10;
    return base::to_text(base::Decimal{units, decimals});
  }
};

TotalSum sum_before(const TotalItems& items, std::size_t total) {
  TotalSum sum;
  for (std::size_t i = total; i-- > 0 && items[i].kind == TotalKind::none;) sum.add(items[i]);
  return sum;
}

TotalSum sum_after(const TotalItems& items, std::size_t total) {
  TotalSum sum;
  for (std::size_t i = total + 1; i < items.size() && items[i].kind == TotalKind::none; ++i) sum.add(items[i]);
  return sum;
}

// Of the totals back to the grand total before, and what follows the last of them.
TotalSum sum_of_totals(const TotalItems& items, std::size_t total) {
  TotalSum sum;
  bool has_totals = false;
  for (std::size_t i = total; i-- > 0 && items[i].kind != TotalKind::grand;) {
    has_totals = has_totals || items[i].kind == TotalKind::total;
    if (items[i].kind == TotalKind::total || !has_totals) sum.add(items[i]);
  }
  return sum;
}

TotalSum sum_of_parts(const TotalItems& items, std::size_t total) {
  TotalSum sum;
  for (std::size_t i = total; i-- > 0 && items[i].kind != TotalKind::grand;)
    if (items[i].kind == TotalKind::none) sum.add(items[i]);
  return sum;
}

// What the total may be, what is most likely meant first.
std::vector<TotalSum> sums_of(const TotalItems& items, std::size_t total) {
  std::vector<TotalSum> out;
  const TotalSum before = sum_before(items, total), after = sum_after(items, total);
  if (items[total].kind == TotalKind::grand || !before.numbers) {
    out.push_back(sum_of_totals(items, total));
    out.push_back(sum_of_parts(items, total));
  } else {
    out.push_back(before);
  }
  out.push_back(after);
  std::erase_if(out, [](const TotalSum& sum) { return sum.is_clear && !sum.numbers; });
  return out;
}

// Null where the total is right, or nothing can be said of it.
std::optional<TotalSum> sum_instead(const TotalItems& items, std::size_t total) {
  const GridCell* cell = items[total].cell;
  if (items[total].kind == TotalKind::none || !cell || !cell->number) return std::nullopt;
  const std::vector<TotalSum> sums = sums_of(items, total);
  const auto stated = cell->number->scaled(most_decimals);
  if (sums.empty() || !stated) return std::nullopt;
  for (const TotalSum& sum : sums)
    if (!sum.is_clear || sum.scaled == *stated) return std::nullopt;
  return sums.front();
}

void look_at(const TotalItems& items, std::string_view of, bool is_of_row, std::vector<WrongTotal>& out) {
  for (std::size_t i = 0; i < items.size(); ++i)
    if (const auto sum = sum_instead(items, i)) out.push_back({items[i].cell, of, is_of_row, sum->text()});
}

std::string_view name_of_row(const TableGrid& grid, std::size_t row) { return grid.rows[row][grid.key].text; }

bool is_row_of_percent(const TableGrid& grid, std::size_t row) { return is_of_percent(name_of_row(grid, row)); }

}  // namespace

std::size_t usual_key(const TableGrid& grid) {
  const bool is_numbered =
      grid.headings.size() > 1 && meaning_of_heading(grid.headings.front().text).column == passed_over_column;
  return is_numbered ? 1 : 0;
}

TotalKind total_kind(const TableGrid& grid, std::string_view name) {
  if (name.empty()) return TotalKind::none;
  const std::string folded = without_brackets(folded_heading(name));
  if (!grid.total.empty()) return folded == folded_heading(grid.total) ? TotalKind::total : TotalKind::none;
  if (folded == "รวม") return TotalKind::total;
  return folded == "รวมทั้งสิ้น" || folded == "รวมทั้งหมด" ? TotalKind::grand : TotalKind::none;
}

TotalKind total_kind_of_row(const TableGrid& grid, std::size_t row) {
  for (std::size_t i = 0; i <= grid.key; ++i)  // in a sheet the word may stand in merged cells, from the first on
    if (const TotalKind kind = total_kind(grid, grid.rows[row][i].text); kind != TotalKind::none) return kind;
  return TotalKind::none;
}

bool can_be_added(const TableGrid& grid, std::size_t column) {
  const std::string_view heading = grid.headings[column].text;
  if (column == grid.key || is_of_percent(heading) || is_of_percent(unit_of(grid, column))) return false;
  if (meaning_of_heading(heading).column == passed_over_column) return false;
  bool has_numbers = false, are_years = true;
  for (const auto& row : grid.rows) {
    has_numbers = has_numbers || row[column].number;
    are_years = are_years && is_year(row[column]);
  }
  return has_numbers && !(are_years && (heading.find("ปี") != heading.npos || heading.find("พ.ศ.") != heading.npos));
}

std::vector<WrongTotal> wrong_totals(const TableGrid& grid) {
  std::vector<WrongTotal> out;
  const std::size_t columns = grid.headings.size();
  std::vector<TotalKind> of_rows, of_columns;
  std::vector<bool> is_added;
  for (std::size_t r = 0; r < grid.rows.size(); ++r) of_rows.push_back(total_kind_of_row(grid, r));
  for (std::size_t c = 0; c < columns; ++c) {
    of_columns.push_back(c == grid.key ? TotalKind::none : total_kind(grid, grid.headings[c].text));
    is_added.push_back(can_be_added(grid, c));
  }
  for (std::size_t c = 0; c < columns; ++c) {
    if (!is_added[c]) continue;
    TotalItems items;
    for (std::size_t r = 0; r < grid.rows.size(); ++r)
      items.push_back({of_rows[r], is_row_of_percent(grid, r) ? nullptr : &grid.rows[r][c]});
    look_at(items, grid.headings[c].text, false, out);
  }
  std::string_view unit;  // of the first total: what is counted otherwise is not added
  for (std::size_t c = 0; c < columns; ++c)
    if (unit.empty() && of_columns[c] != TotalKind::none) unit = unit_of(grid, c);
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    if (is_row_of_percent(grid, r)) continue;
    TotalItems items;
    for (std::size_t c = 0; c < columns; ++c) {
      const bool is_taken = is_added[c] && (unit.empty() || unit_of(grid, c).empty() || unit_of(grid, c) == unit);
      items.push_back({of_columns[c], is_taken ? &grid.rows[r][c] : nullptr});
    }
    look_at(items, name_of_row(grid, r), true, out);
  }
  return out;
}

}  // namespace model
