// Complaints by month, by subject and by the way they came.
#include <algorithm>
#include <map>

#include "base/digits.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

using base::msg;

std::string month_of(const Cell& cell, int fiscal_year) {
  if (cell.kind == base::OfficeCell::Kind::date && !cell.value.empty()) {
    const std::string date = buddhist_date(cell.value);
    return date.size() == 10 ? date.substr(0, 7) : std::string();
  }
  const std::string text = one_line(cell.text);
  auto iso = [](base::Month month) {
    return base::to_iso(base::Month{month.year + base::buddhist_offset, month.month});
  };
  if (auto month = base::parse_month(text)) return iso(*month);
  const auto parts = base::parse_date_parts(base::with_arabic_digits(text));
  if (!parts || !parts->month || parts->day || parts->year) return {};
  const int year = (parts->month >= 10 ? fiscal_year - 1 : fiscal_year) - base::buddhist_offset;
  return iso({year, parts->month});
}

bool speaks_of_complaints(const Importing& in, const Grid& grid) {
  std::string all = grid.name + " " + grid.title();
  for (std::size_t c = 0; c < grid.columns(); ++c) all += " " + grid.heading(c);
  for (const std::string& text : in.above) all += " " + text;
  return contains_any(all, {"ร้องเรียน", "ร้องทุกข์", "ทุจริต", "complaint"});
}

std::optional<std::size_t> column_of_months(const Importing& in, const Grid& grid) {
  for (std::size_t c = 0; c < std::min<std::size_t>(grid.columns(), 3); ++c) {
    std::size_t months = 0, rows = 0;
    for (const GridRow& row : grid.rows) {
      if (row.kind != GridRow::Kind::data || !row.cells[c].is_own()) continue;
      ++rows;
      months += !month_of(row.cells[c], in.wishes.year).empty();
    }
    if (months >= 2 && months * 10 >= rows * 7) return c;
  }
  return std::nullopt;
}

std::size_t months_in_heads(const Importing& in, const Grid& grid) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    if (grid.heads[c].empty()) continue;
    Cell cell;
    cell.text = grid.heads[c].back();
    count += !month_of(cell, in.wishes.year).empty();
  }
  return count;
}

struct NameColumn {
  std::size_t column = 0;
  std::string list;  // subjects, by_channel
};
std::optional<NameColumn> column_of_names(const Grid& grid) {
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    const std::string_view meaning = model::meaning_of_heading_in("complaints", grid.heading(c));
    if (meaning != "subject" && meaning != "channel") continue;
    const bool has_figures = std::any_of(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) {
      return row.cells[c].is_own() && number_in(row.cells[c].text).has_value();
    });
    if (!has_figures) return NameColumn{c, meaning == "subject" ? "subjects" : "by_channel"};
  }
  return std::nullopt;
}

// "received", "closed", "pending"; empty of a column without such figures.
std::string_view count_in_column(const Grid& grid, std::size_t column) {
  const std::string_view what = meaning_of_column_in("complaints", grid, column);
  return what == "received" || what == "closed" || what == "pending" ? what : std::string_view();
}

struct CountColumn {
  std::string group, what;  // "corruption", "received"
  bool is_part = false;     // of a column that holds the whole
};

class ComplaintsTable {
 public:
  ComplaintsTable(Importing& in, Grid& grid, std::size_t names, std::string list)
      : in_(in), grid_(grid), names_(names), list_(std::move(list)) {}

  void take() {
    drop_running_numbers(grid_);
    set_columns();
    for (GridRow& row : grid_.rows)
      if (row.kind == GridRow::Kind::data) take_row(row);
    for (std::size_t r = 0; r < grid_.rows.size(); ++r)
      if (grid_.rows[r].kind == GridRow::Kind::sum) check_row_of_sums(r);
    check_shares();
    set_date();
  }

 private:
  void set_columns() {
    columns_.assign(grid_.columns(), {});
    std::string context = grid_.title();
    if (!in_.above.empty()) context += " " + in_.above.front();
    const std::string usual = speaks_of_corruption(context) ? "corruption" : "general";
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (c == names_) continue;
      const std::string_view what = count_in_column(grid_, c);
      if (what.empty()) continue;
      const std::string group = complained_of(grid_.heading(c));
      columns_[c] = {group.empty() || group == "both" ? usual : group, std::string(what)};
    }
    // Several columns for one count: the one that says it is the whole is taken, the others are its parts.
    for (std::size_t c = 0; c < columns_.size(); ++c)
      for (std::size_t other = 0; other < columns_.size(); ++other)
        if (c != other && !columns_[c].what.empty() && columns_[c].what == columns_[other].what &&
            columns_[c].group == columns_[other].group && !columns_[other].is_part &&
            (contains_any(grid_.heading(other), {"รวม", "ทั้งหมด"}) || other < c))
          if (!contains_any(grid_.heading(c), {"รวม", "ทั้งหมด"})) columns_[c].is_part = true;
  }

  void take_row(GridRow& row) {
    Cell& name = row.cells[names_];
    YamlValue entry = YamlValue::flow();
    if (list_ == "months") {
      const std::string month = month_of(name, in_.wishes.year);
      if (month.empty()) return;
      entry.put("month", month);
    } else {
      if (!name.is_own()) return;
      entry.put("name", unmarked_line(name.text));
    }
    std::map<std::string, bool> has_received;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c].what == "received" && !columns_[c].is_part)
        if (const auto count = count_in(row.cells[c].text)) has_received[columns_[c].group] = *count > 0;
    bool is_any = false;
    for (std::size_t c = 0; c < columns_.size(); ++c) is_any = put(row, c, entry, has_received) || is_any;
    if (!is_any) return;
    for (const char* group : {"corruption", "general"})
      if (entry.find(group)) entry.at(group).is_flow = true;
    add(entry, name);
  }

  bool put(GridRow& row, std::size_t c, YamlValue& entry, const std::map<std::string, bool>& has_received) {
    Cell& cell = row.cells[c];
    const CountColumn& column = columns_[c];
    if (column.what.empty() || !cell.is_own()) return false;
    if (is_nothing(cell.text)) {
      // Where nothing was received, nothing was closed.
      const auto received = has_received.find(column.group);
      const bool is_zero = received != has_received.end() && !received->second && column.what == "closed";
      cell.state = CellState::dropped;
      return is_zero && entry.at(column.group).put(column.what, std::string("0"));
    }
    const auto count = count_in(cell.text);
    if (!count) return false;
    if (column.is_part) {
      if (*count == 0) cell.state = CellState::dropped;
      return false;
    }
    if (!entry.at(column.group).put(column.what, std::to_string(*count))) return false;
    cell.state = CellState::placed;
    return true;
  }

  void add(const YamlValue& entry, Cell& name) {
    YamlValue& list = in_.draft.complaints[in_.wishes.year].at(list_);
    const YamlValue* own = entry.find(list_ == "months" ? "month" : "name");
    for (YamlValue& other : list.items) {
      const YamlValue* there = other.find(list_ == "months" ? "month" : "name");
      if (!there || !own || !(*there == *own)) continue;
      for (const auto& [key, value] : entry.entries)
        if (!other.put(key, value))
          in_.draft.ask(msg("{0} มีสองครั้งในไฟล์และไม่เหมือนกัน ใช้ครั้งแรก: {1}",
                            "{0} stands in the file twice and differs; the first was taken: {1}",
                            {own->text, yaml_of(entry)}));
      name.state = CellState::placed;
      return;
    }
    list.add(entry);
    name.state = CellState::placed;
  }

  void check_row_of_sums(std::size_t r) {
    GridRow& row = grid_.rows[r];
    bool agree = true;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      Cell& cell = row.cells[c];
      if (!cell.is_own() || columns_[c].what.empty()) continue;
      if (columns_[c].what == "pending" && list_ == "months")
        cell.state = CellState::dropped;  // what is pending in one month is so in the next
      else if (is_nothing(cell.text))
        cell.state = CellState::dropped;
      else
        agree = check_sum(in_, grid_, r, c) && agree;
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      if (!cell.is_own()) continue;
      if (squeezed(cell.text).starts_with("รวม")) cell.state = CellState::dropped;
      // Of a row that does not add up, the other sums are kept as well.
      if (!agree && !columns_[c].what.empty() && columns_[c].what != "pending" && !is_nothing(cell.text) &&
          cell.state == CellState::dropped && (list_ == "months"))
        cell.state = CellState::unseen;
    }
  }

  // Shares in percent that follow from the counts.
  void check_shares() {
    std::size_t counts = columns_.size();
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c].what == "received" && counts == columns_.size()) counts = c;
    if (counts == columns_.size()) return;
    double sum = 0;
    for (const GridRow& row : grid_.rows)
      if (row.kind == GridRow::Kind::data) sum += static_cast<double>(count_in(row.cells[counts].text).value_or(0));
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (model::meaning_of_heading_in("complaints", grid_.heading(c)) != "share" || sum == 0) continue;
      for (GridRow& row : grid_.rows) {
        Cell& cell = row.cells[c];
        const auto share = number_in(cell.text);
        const auto hundredths = share ? share->scaled(2) : std::nullopt;
        const bool is_sum = row.kind == GridRow::Kind::sum;
        const auto count = count_in(row.cells[counts].text);
        if (!cell.is_own() || !hundredths || (!count && !is_sum)) continue;
        const double right = is_sum ? 100 : 100.0 * static_cast<double>(*count) / sum;
        if (std::abs(static_cast<double>(*hundredths) / 100 - right) < 0.51) cell.state = CellState::dropped;
      }
    }
  }

  void set_date() {
    YamlValue& complaints = in_.draft.complaints[in_.wishes.year];
    if (complaints.entries.empty() || complaints.find("as_of")) return;
    if (!in_.wishes.as_of.empty()) {
      complaints.put("as_of", in_.wishes.as_of);
      return;
    }
    std::string last = std::to_string(in_.wishes.year) + "-09";
    if (const YamlValue* months = complaints.find("months")) {
      last.clear();
      for (const YamlValue& month : months->items) last = std::max(last, month.find("month")->text);
    }
    const auto month = base::parse_month(last);
    if (!month) return;
    const std::string date = buddhist_date(base::to_iso(month->last_day()));
    complaints.put("as_of", date);
    in_.draft.ask(
        msg("สถิติเรื่องร้องเรียน: ไฟล์ไม่บอกว่าเป็นข้อมูล ณ วันใด ใส่ as_of: {0} ถูกหรือไม่",
            "complaints: the file does not say of which day its figures are; as_of: {0} was written: is that right?",
            {date}));
  }

  Importing& in_;
  Grid& grid_;
  std::size_t names_;
  std::string list_;
  std::vector<CountColumn> columns_;
};

std::size_t count_columns(const Grid& grid) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < grid.columns(); ++c) count += !count_in_column(grid, c).empty();
  return count;
}

}  // namespace

bool looks_like_complaints(const Importing& in, const Grid& grid) {
  if (!speaks_of_complaints(in, grid)) return false;
  if (column_of_months(in, grid)) return count_columns(grid) > 0;
  if (months_in_heads(in, grid) >= 3) return true;
  if (!column_of_names(grid) || count_columns(grid) == 0) return false;
  std::size_t figures = 0;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (!is_numbering_column(grid, c))
      for (const GridRow& row : grid.rows) figures += row.cells[c].is_own() && count_in(row.cells[c].text);
  return figures >= 2;
}

void take_complaints(Importing& in, Grid& grid) {
  if (!column_of_months(in, grid) && months_in_heads(in, grid) >= 3)
    grid = swapped(grid, is_numbering_column(grid, 0) ? 1 : 0);
  if (const auto months = column_of_months(in, grid))
    ComplaintsTable(in, grid, *months, "months").take();
  else if (const auto names = column_of_names(grid))
    ComplaintsTable(in, grid, names->column, names->list).take();
}

}  // namespace importing
