// Measures, projects and activities: a row each.
#include <utility>

#include "import/measure_columns.h"
#include "import/measure_values.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

using base::msg;

class MeasuresTable {
 public:
  // `follows`: the table has the heads of the one before, whose last row may go on in it.
  MeasuresTable(Importing& in, Grid& grid, bool follows)
      : in_(in),
        grid_(grid),
        columns_(measure_columns(grid)),
        follows_(follows),
        year_(year_of_table()),
        values_(in, year_) {}

  void take() {
    drop_running_numbers(grid_);
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      GridRow& row = grid_.rows[r];
      if (row.kind == GridRow::Kind::group)
        take_group(row);
      else if (row.kind == GridRow::Kind::sum)
        check_row_of_sums(r);
      else if (row.kind == GridRow::Kind::data)
        take_row(row);
    }
    ask_for_dimensions();
    remark_on_columns();
  }

 private:
  int year_of_table() const {
    const std::string title = grid_.title();
    int year = contains_any(title, {"มาตรการ", "แผน", "โครงการ", "กิจกรรม"}) ? year_at_end(title) : 0;
    if (!year) year = in_.year_above;
    const int asked = in_.wishes.year;
    // An analysis of one year ends in the measures of the next.
    if (year == asked + 1)
      in_.draft.remark(
          msg("ตารางมาตรการอยู่ใต้หัวเรื่องของปี {0} จึงวางใน {0}/measures/ (ไม่ใช่ {1})",
              "a table of measures stands below a heading of {0}: its rows go into {0}/measures/, not {1}",
              {std::to_string(year), std::to_string(asked)}));
    else if (year && year != asked)
      in_.draft.ask(
          msg("ตารางมาตรการอยู่ใต้หัวเรื่องที่ลงท้ายด้วยปี {0} แต่วางใน {1} ตามที่สั่ง ถูกหรือไม่",
              "a table of measures stands below a heading that ends in {0}, but its rows went into {1} as you "
              "asked: is that right?",
              {std::to_string(year), std::to_string(asked)}));
    return year == asked + 1 ? year : asked;
  }

  void take_group(GridRow& row) {
    for (Cell& cell : row.cells)
      if (cell.is_own()) {
        const std::string text = one_line(cell.text), dimension = values_.dimension_called(text);
        // A group below a dimension is one of it.
        group_ = dimension.empty() ? text : std::string();
        if (!dimension.empty()) dimension_ = dimension;
        cell.state = CellState::placed;
      }
  }

  void check_row_of_sums(std::size_t r) {
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c].starts_with("budget.") && grid_.rows[r].cells[c].is_own()) check_sum(in_, grid_, r, c);
    for (Cell& cell : grid_.rows[r].cells)
      if (cell.is_own() && squeezed(cell.text).starts_with("รวม") && cell.state == CellState::unseen)
        cell.state = CellState::dropped;
  }

  std::string title_of(const GridRow& row, std::string_view key) const {
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c] == key && !row.cells[c].is_covered) return unmarked_line(row.cells[c].text);
    return {};
  }

  void take_row(GridRow& row) {
    const std::string_view key = has_column(columns_, "title")   ? "title"
                                 : has_column(columns_, "issue") ? "issue"
                                                                 : "steps";
    const std::string title = title_of(row, key);
    const bool goes_on =
        is_nothing(title) || (taken_ && squeezed(title) == squeezed(in_.draft.measures.back().title));
    if (goes_on && !taken_ && !(follows_ && group_.empty())) return;
    if (!goes_on) begin(title);
    MeasureDraft& measure = in_.draft.measures.back();
    std::vector<std::string> times;
    for (std::size_t c = 0; c < columns_.size() && c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      if (cell.empty() || cell.state != CellState::unseen) continue;
      if (columns_[c] == key) {
        if (!cell.is_covered) cell.state = CellState::placed;
        continue;
      }
      if (cell.is_covered && (goes_on || columns_[c].starts_with("budget."))) continue;
      if (columns_[c].starts_with("time:")) {
        if (is_tick(cell.text)) {
          times.push_back(columns_[c].substr(5));
          cell.state = CellState::placed;
        }
      } else if (values_.put(measure, columns_[c], cell)) {
        cell.state = CellState::placed;
      } else if (is_nothing(cell.text)) {
        cell.state = CellState::dropped;
      }
    }
    values_.put_times(measure, times);
  }

  void begin(const std::string& title) {
    MeasureDraft measure;
    measure.year = year_;
    measure.title = title;
    measure.front.put("title", title);
    std::string dimension = dimension_.empty() ? dimension_above() : dimension_;
    if (dimension.empty()) dimension = in_.wishes.dimension;
    if (!dimension.empty()) measure.front.put("dimension", dimension);
    if (!group_.empty()) measure.front.put("group", group_);
    ++taken_;
    in_.draft.measures.push_back(std::move(measure));
  }

  std::string dimension_above() const {
    return in_.above.empty() ? std::string() : values_.dimension_called(in_.above.back());
  }

  void ask_for_dimensions() {
    const model::Framework* framework = in_.framework(year_);
    if (!framework || framework->dimensions.empty()) return;
    std::size_t without = 0;
    for (std::size_t i = in_.draft.measures.size() - taken_; i < in_.draft.measures.size(); ++i)
      without += in_.draft.measures[i].front.find("dimension") == nullptr;
    if (!without) return;
    std::string ids;
    for (const model::Dimension& dimension : framework->dimensions)
      ids += (ids.empty() ? "" : ", ") + std::string(dimension.id);
    in_.draft.ask(
        msg("มาตรการ {0} ข้อยังไม่มีประเด็น (dimension): ระบุตอนนำเข้า หรือเพิ่มในแต่ละข้อ ใช้ได้: {1}",
            "measures without a dimension: {0}; state it when importing, or add it to each of them; valid: {1}",
            {std::to_string(without), ids}));
  }

  void remark_on_columns() {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string heading = grid_.heading(c);
      if (columns_[c].empty() || columns_[c].find(':') != columns_[c].npos || heading.empty()) continue;
      if (!model::meaning_of_heading(heading).column.empty() || grid_.heads[c].size() > 1) continue;
      in_.draft.ask(msg("คอลัมน์ “{0}” วางเป็น {1} ถูกหรือไม่", "the column '{0}' was taken as '{1}': is that right?",
                        {heading, columns_[c]}));
    }
  }

  Importing& in_;
  Grid& grid_;
  std::vector<std::string> columns_;
  bool follows_;
  int year_;
  MeasureValues values_;
  std::string group_, dimension_;
  std::size_t taken_ = 0;
};

}  // namespace

void take_measures(Importing& in, Grid& grid) {
  if (has_columns_of_before(in, grid)) {
    grid.turn_head_into_row();
    grid.heads = in.measure_heads;
  }
  const bool follows = in.measure_heads == grid.heads && !in.draft.measures.empty();
  in.measure_heads = grid.heads;
  MeasuresTable(in, grid, follows).take();
}

}  // namespace importing
