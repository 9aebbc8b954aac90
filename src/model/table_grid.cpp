#include "model/table_grid.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/date.h"
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

std::string_view unit_of(const TableGrid& grid, std::size_t column) {
  return column < grid.units.size() ? grid.units[column] : std::string_view{};
}

bool is_year(const GridCell& cell) {
  constexpr std::int64_t four_digits = 9999;
  return cell.text.empty() ||
         (cell.number && cell.number->is_whole() && cell.number->units <= four_digits && cell.number->units >= 0 &&
          base::is_buddhist_year(static_cast<int>(cell.number->units)) &&
          cell.text.find(',') == std::string_view::npos);
}

// One cell of a row or column that has totals.
struct TotalItem {
  TotalKind kind = TotalKind::none;
  const GridCell* cell = nullptr;  // null where it is not added

  bool is_unclear() const {  // "3 ครั้ง": a figure, but no Number
    if (!cell || cell->number) return false;
    const std::string digits = base::with_arabic_digits(cell->text);
    return std::any_of(digits.begin(), digits.end(), base::is_digit);
  }
};
using TotalItems = std::vector<TotalItem>;

constexpr int most_decimals = 4;
constexpr std::array<std::string_view, 3> letters_of_total{"ร", "ว", "ม"};

// In ten-thousandths.
struct TotalSum {
  static constexpr std::int64_t most = 1'000'000'000'000'000'000;  // two of them can be added

  std::int64_t scaled = 0;
  int decimals = 0;  // of what was added
  int numbers = 0;
  bool is_clear = true;

  void add(const TotalItem& item) {
    is_clear = is_clear && !item.is_unclear();
    if (!item.cell || !item.cell->number) return;
    const auto value = item.cell->number->scaled(most_decimals);
    is_clear = is_clear && value;
    if (is_clear) add(TotalSum{*value, item.cell->number->decimals, 1});
  }
  void add(const TotalSum& sum) {
    is_clear = is_clear && sum.is_clear && sum.scaled < most && sum.scaled > -most && scaled < most && scaled > -most;
    if (!is_clear) return;
    scaled += sum.scaled;
    decimals = std::max(decimals, sum.decimals);
    numbers += sum.numbers;
  }
  std::string text() const {
    std::int64_t units = scaled;
    for (int i = decimals; i < most_decimals; ++i) units /= 10;
    return base::to_text(base::Decimal{units, decimals});
  }
};

// What stands before an item and may be meant by a total there.
struct SumsBefore {
  TotalSum items;   // since the total before
  TotalSum totals;  // since the grand total before
  TotalSum parts;   // all items since then

  void add(const TotalItem& item) {
    if (item.kind == TotalKind::grand) *this = {};
    if (item.kind == TotalKind::total) totals.add(item), items = {};
    if (item.kind == TotalKind::none) items.add(item), parts.add(item);
  }
};

TotalSum sum_after(const TotalItems& items, std::size_t total) {
  TotalSum sum;
  for (std::size_t i = total + 1; i < items.size() && items[i].kind == TotalKind::none; ++i) sum.add(items[i]);
  return sum;
}

// What the total may be, what is most likely meant first.
std::vector<TotalSum> sums_of(const TotalItems& items, std::size_t total, const SumsBefore& before) {
  std::vector<TotalSum> out;
  if (items[total].kind == TotalKind::grand || !before.items.numbers) {
    TotalSum totals = before.totals;
    totals.add(before.items);
    out = {totals, before.parts};
  } else {
    out = {before.items};
  }
  out.push_back(sum_after(items, total));
  std::erase_if(out, [](const TotalSum& sum) { return sum.is_clear && !sum.numbers; });
  return out;
}

// Null where the total is right, or nothing can be said of it.
std::optional<TotalSum> sum_instead(const TotalItems& items, std::size_t total, const SumsBefore& before) {
  const GridCell* cell = items[total].cell;
  if (items[total].kind == TotalKind::none || !cell || !cell->number) return std::nullopt;
  const std::vector<TotalSum> sums = sums_of(items, total, before);
  const auto stated = cell->number->scaled(most_decimals);
  if (sums.empty() || !stated) return std::nullopt;
  for (const TotalSum& sum : sums)
    if (!sum.is_clear || sum.scaled == *stated) return std::nullopt;
  return sums.front();
}

void look_at(const TotalItems& items, std::string_view of, bool is_of_row, std::vector<WrongTotal>& out) {
  SumsBefore before;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const auto sum = sum_instead(items, i, before)) out.push_back({items[i].cell, of, is_of_row, sum->text()});
    before.add(items[i]);
  }
}

std::string_view name_of_row(const TableGrid& grid, std::size_t row) { return grid.rows[row][grid.key].text; }

// Whether it has the letters of "รวม": folding, which is dear, can only take away what stands between them.
bool may_be_total(std::string_view name) {
  return std::all_of(letters_of_total.begin(), letters_of_total.end(),
                     [&](std::string_view letter) { return name.find(letter) != name.npos; });
}

bool has_total(const std::vector<TotalKind>& kinds) {
  return std::any_of(kinds.begin(), kinds.end(), [](TotalKind kind) { return kind != TotalKind::none; });
}

}  // namespace

std::size_t usual_key(const TableGrid& grid) {
  const bool is_numbered =
      grid.headings.size() > 1 && meaning_of_heading(grid.headings.front().text).column == passed_over_column;
  return is_numbered ? 1 : 0;
}

TotalKind total_kind(const TableGrid& grid, std::string_view name) {
  if (name.empty() || (grid.total.empty() && !may_be_total(name))) return TotalKind::none;
  const std::string whole = folded_heading(name);
  const std::string_view bare = without_brackets(whole);
  if (!grid.total.empty()) {
    const std::string wanted = folded_heading(grid.total);
    const bool is_it = whole == wanted || bare == wanted || whole == without_brackets(wanted);
    return is_it ? TotalKind::total : TotalKind::none;
  }
  if (bare == "รวม") return TotalKind::total;
  return bare == "รวมทั้งสิ้น" || bare == "รวมทั้งหมด" ? TotalKind::grand : TotalKind::none;
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
  for (std::size_t r = 0; r < grid.rows.size(); ++r) of_rows.push_back(total_kind_of_row(grid, r));
  for (std::size_t c = 0; c < columns; ++c)
    of_columns.push_back(c == grid.key ? TotalKind::none : total_kind(grid, grid.headings[c].text));
  const bool have_rows = has_total(of_rows), have_columns = has_total(of_columns);
  if (!have_rows && !have_columns) return out;
  std::vector<bool> is_added, is_row_of_percent;
  for (std::size_t c = 0; c < columns; ++c) is_added.push_back(can_be_added(grid, c));
  for (std::size_t r = 0; r < grid.rows.size(); ++r) is_row_of_percent.push_back(is_of_percent(name_of_row(grid, r)));
  for (std::size_t c = 0; have_rows && c < columns; ++c) {
    if (!is_added[c]) continue;
    TotalItems items;
    for (std::size_t r = 0; r < grid.rows.size(); ++r)
      items.push_back({of_rows[r], is_row_of_percent[r] ? nullptr : &grid.rows[r][c]});
    look_at(items, grid.headings[c].text, false, out);
  }
  std::string_view unit;  // of the first total: what is counted otherwise is not added
  for (std::size_t c = 0; c < columns; ++c)
    if (unit.empty() && of_columns[c] != TotalKind::none) unit = unit_of(grid, c);
  for (std::size_t r = 0; have_columns && r < grid.rows.size(); ++r) {
    if (is_row_of_percent[r]) continue;
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
