// Measures, projects and activities: a row each.
#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/digits.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/period.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

using base::msg;
using Columns = std::vector<std::string>;

bool is_list_key(std::string_view key) {
  static constexpr std::array<std::string_view, 5> keys{"parts", "targets", "steps", "results", "outcomes"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}
bool is_prose_key(std::string_view key) {
  static constexpr std::array<std::string_view, 6> keys{"objective", "issue",       "follow_up",
                                                        "problems",  "suggestions", "note"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

model::HeadingMeaning meaning_of_column(const Grid& grid, std::size_t column) {
  const std::vector<std::string>& levels = grid.heads[column];
  if (levels.empty()) return {};
  for (const std::string& text : {grid.heading(column), levels.back(), levels.front()})
    if (auto known = model::meaning_of_heading(text); !known.column.empty()) return known;
  for (const std::string& text : {grid.heading(column), levels.back()})
    if (auto known = model::likely_meaning_of_heading(text); !known.column.empty()) return known;
  return {};
}

// "budget.years.2567", "time:ไตรมาส 2"; empty where the heading is no year of a budget and no part of one.
std::string meaning_by_time(const Grid& grid, std::size_t column) {
  const std::vector<std::string>& levels = grid.heads[column];
  if (levels.empty()) return {};
  const std::vector<int> years = years_in(levels.back());
  const std::string heading = grid.heading(column);
  if (years.size() == 1 && squeezed(levels.back()).size() < 20 && heading.find("งบประมาณ") != heading.npos &&
      heading.find("ปีงบประมาณ") != heading.rfind("งบประมาณ") - std::string_view("ปี").size())
    return "budget.years." + std::to_string(years.front());
  const auto time = model::parse_named_time(levels.back(), 2500);
  if (time && time->unit != model::NamedTime::Unit::fiscal_year && time->unit != model::NamedTime::Unit::day)
    return "time:" + levels.back();
  const auto parts = base::parse_date_parts(levels.back());
  if (parts && parts->month && !parts->day && !parts->year) return "time:" + levels.back();
  return {};
}

Columns columns_of(const Grid& grid) {
  Columns out(grid.columns());
  for (const bool has_other : {false, true})
    for (std::size_t c = 0; c < out.size(); ++c) {
      if (!out[c].empty()) continue;
      out[c] = meaning_by_time(grid, c);
      const model::HeadingMeaning meaning = out[c].empty() ? meaning_of_column(grid, c) : model::HeadingMeaning{};
      if (meaning.column.empty() || meaning.otherwise.empty() == has_other) continue;
      if (!has_column(out, meaning.column) || is_list_key(meaning.column) || is_prose_key(meaning.column))
        out[c] = meaning.column;
      else if (!meaning.otherwise.empty() && (!has_column(out, meaning.otherwise) || is_list_key(meaning.otherwise)))
        out[c] = meaning.otherwise;
    }
  return out;
}

std::string amount_text(const Cell& cell) {
  std::optional<base::Decimal> number;
  if (!cell.value.empty()) number = base::parse_number(cell.value);
  if (!number || number->decimals > 2) number = number_in(cell.text);
  if (number && number->units >= 0) return base::to_text(*number);
  const std::string text = one_line(cell.text);
  return text == "ไม่ใช้งบประมาณ" || text == "ไม่มี" || text == "ไม่ได้ใช้" ? text : std::string();
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> out;
  // A line that begins with a bracket, or with "and", goes on with the name before.
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(text))
    if (!lines.empty() && (line.starts_with('(') || line.starts_with("และ")))
      lines.back() += " " + line;
    else
      lines.push_back(line);
  for (const std::string& line : lines) {
    std::string name;
    int brackets = 0;
    auto finish = [&] {
      const std::string_view one = base::trimmed(without_mark(base::trimmed(name)));
      if (!one.empty()) out.emplace_back(one);
      name.clear();
    };
    for (char c : line) {
      brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (brackets <= 0 && (c == '/' || c == ',' || c == ';'))
        finish();
      else
        name += c;
    }
    finish();
  }
  return out;
}

class MeasuresTable {
 public:
  // `follows`: the table has the heads of the one before, whose last row may go on in it.
  MeasuresTable(Importing& in, Grid& grid, Columns columns, bool follows)
      : in_(in), grid_(grid), columns_(std::move(columns)), follows_(follows), year_(year_of_table()) {}

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

  std::size_t taken = 0;

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
        group_ = one_line(cell.text);
        has_group_ = true;
        dimension_ = dimension_called(group_);
        cell.state = CellState::placed;
      }
  }

  std::string dimension_called(const std::string& text) const {
    const model::Framework* framework = in_.framework(year_);
    if (!framework) return {};
    std::string_view rest = without_mark(text);
    for (std::string_view word : {"", "ด้าน", "มิติ"}) {
      if (!rest.starts_with(word)) continue;
      if (const auto* found = framework->dimension_called(base::trimmed(rest.substr(word.size()))))
        return std::string(found->id);
    }
    return {};
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
    const bool goes_on = is_nothing(title) || (taken && squeezed(title) == squeezed(title_));
    if (goes_on && !taken && !(follows_ && !has_group_)) return;
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
      } else if (put(measure, columns_[c], cell)) {
        cell.state = CellState::placed;
      } else if (is_nothing(cell.text)) {
        cell.state = CellState::dropped;
      }
    }
    take_times(measure, times);
  }

  void begin(const std::string& title) {
    MeasureDraft measure;
    measure.year = year_;
    measure.title = title;
    measure.front.put("title", title);
    std::string dimension = dimension_.empty() ? dimension_above() : dimension_;
    if (dimension.empty()) dimension = in_.wishes.dimension;
    if (!dimension.empty()) measure.front.put("dimension", dimension);
    if (!group_.empty() && dimension_.empty()) measure.front.put("group", group_);
    title_ = title;
    ++taken;
    in_.draft.measures.push_back(std::move(measure));
  }

  std::string dimension_above() const {
    return in_.above.empty() ? std::string() : dimension_called(in_.above.back());
  }

  bool put(MeasureDraft& measure, const std::string& key, const Cell& cell) {
    Value& front = measure.front;
    if (key.empty() || is_nothing(cell.text)) return false;
    if (is_list_key(key)) {
      for (const std::string& line : lines_of(cell.text)) front.at(key).add(std::string(without_mark(line)));
      return true;
    }
    if (is_prose_key(key)) {
      Value& own = front.at(key);
      own.kind = Value::Kind::text;
      const std::string text = key == "note" ? one_line(cell.text) : cell.text;
      own.text += (own.text.empty() ? "" : key == "note" ? " " : "\n") + text;
      return true;
    }
    if (key == "responsible") {
      Value& own = front.at(key);
      for (const std::string& name : names_in(cell.text)) own.add(name);
      if (own.items.size() == 1) own.is_flow = false;
      return !own.items.empty();
    }
    if (key == "period") return front.put(key, period_of(cell));
    if (key == "period.from" || key == "period.to") return put_end(front, key.substr(7), cell);
    if (key == "due") return put_due(front, cell);
    if (key.starts_with("budget.")) return put_budget(front, key.substr(7), cell);
    if (key == "status") {
      const auto status = model::statuses.value_of(one_line(cell.text));
      return status && front.put(key, std::string(model::statuses.id_of(*status)));
    }
    if (key == "dimension") return put_dimension(front, one_line(cell.text));
    if (key == "group") return front.put(key, one_line(cell.text));
    if (key == "kind") {
      const auto kind = model::measure_kinds.value_of(one_line(cell.text));
      return kind && front.put(key, std::string(model::measure_kinds.id_of(*kind)));
    }
    if (key == "risk.level") return front.at("risk").put("level", one_line(cell.text));
    if (key == "risk.likelihood" || key == "risk.impact") {
      const auto grade = count_in(cell.text);
      return grade && *grade >= 1 && *grade <= 5 && front.at("risk").put(key.substr(5), std::to_string(*grade));
    }
    if (key == "evidence") return put_evidence(front, cell);
    if (key == "body") {
      measure.body += (measure.body.empty() ? "" : "\n\n") + cell.text;
      return true;
    }
    return false;
  }

  bool put_dimension(Value& front, const std::string& text) {
    const std::string id = dimension_called(text);
    if (id.empty()) return front.put("group", text);
    front.at("dimension") = id;
    return true;
  }

  Value period_of(const Cell& cell) {
    if (const std::string date = date_text(cell); !date.empty()) return date;
    const std::string text = one_line(cell.text);
    if (model::parse_period(text, year_).period.written != model::Period::Written::text) return text;
    Value words = Value::flow();
    words.put("text", text);
    return words;
  }

  bool put_end(Value& front, const std::string& end, const Cell& cell) {
    std::string date = date_text(cell);
    if (date.empty() && base::parse_month(one_line(cell.text))) date = one_line(cell.text);
    if (date.empty()) return false;
    if (cell.kind != base::OfficeCell::Kind::date && cell.text.find('/') != cell.text.npos &&
        !std::exchange(is_told_of_slashes_, true))
      in_.draft.remark(msg("วันที่ที่คั่นด้วย / อ่านเป็น วัน/เดือน/ปี พ.ศ. เช่น {0} คือ {1}",
                           "dates with slashes are read as day/month/year of the Buddhist Era: {0} is {1}",
                           {one_line(cell.text), date}));
    return front.at("period").put(end, date);
  }

  bool put_due(Value& front, const Cell& cell) {
    const std::string text = one_line(cell.text), date = date_text(cell);
    if (!date.empty()) return front.put("due", date);
    const auto time = model::parse_deadline(text, year_);
    if (time && time->unit != model::NamedTime::Unit::months) return front.put("due", text);
    Value words = Value::flow();
    words.put("text", text);
    return front.put("due", words);
  }

  bool put_budget(Value& front, const std::string& key, const Cell& cell) {
    const std::string text = key == "source" ? one_line(cell.text) : amount_text(cell);
    if (text.empty()) return false;
    Value& budget = front.at("budget");
    return key.starts_with("years.") ? budget.at("years").put(key.substr(6), text) : budget.put(key, text);
  }

  bool put_evidence(Value& front, const Cell& cell) {
    if (cell.links.empty()) return false;
    for (const base::OfficeLink& link : cell.links) {
      Value entry = Value::map();
      entry.put("title", link.text.empty() ? link.href : one_line(cleaned(link.text)));
      entry.put("href", link.href);
      front.at("evidence").add(entry);
    }
    return true;
  }

  // Quarters or months that are ticked.
  void take_times(MeasureDraft& measure, const std::vector<std::string>& times) {
    if (times.empty() || measure.front.find("period")) return;
    auto with_year = [&](const std::string& name) {
      const auto parts = base::parse_date_parts(name);
      if (!parts || !parts->month || parts->year) return name;
      return name + " " + std::to_string(parts->month >= 10 ? year_ - 1 : year_);
    };
    const std::string first = with_year(times.front()), last = with_year(times.back());
    std::string text = first;
    if (times.size() > 1) text += " - " + last;
    measure.front.put("period", text);
    const auto from = model::parse_period(first, year_), to = model::parse_period(last, year_);
    const int months =
        (to.period.to.year - from.period.from.year) * 12 + to.period.to.month - from.period.from.month + 1;
    const int each = first.find("ไตรมาส") != first.npos ? 3 : 1;
    if (months > static_cast<int>(times.size()) * each)
      in_.draft.ask(msg("“{0}”: ช่วงเวลาที่ทำเครื่องหมายไม่ต่อเนื่อง เขียนเป็น {1} ถูกหรือไม่",
                        "'{0}': the times that are marked have gaps; they were written as {1}: is that right?",
                        {measure.title, text}));
  }

  void ask_for_dimensions() {
    const model::Framework* framework = in_.framework(year_);
    if (!framework || framework->dimensions.empty()) return;
    std::size_t without = 0;
    for (std::size_t i = in_.draft.measures.size() - taken; i < in_.draft.measures.size(); ++i)
      without += in_.draft.measures[i].front.find("dimension") == nullptr;
    if (!without) return;
    std::string ids;
    for (const model::Dimension& dimension : framework->dimensions)
      ids += (ids.empty() ? "" : ", ") + std::string(dimension.id);
    in_.draft.ask(
        msg("มาตรการ {0} ข้อยังไม่มี dimension: เพิ่มในแต่ละไฟล์ หรือนำเข้าใหม่ด้วย --dimension ใช้ได้: {1}",
            "measures without a 'dimension': {0}; add it to each file, or import anew with --dimension; valid: {1}",
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
  Columns columns_;
  bool follows_, has_group_ = false;
  int year_;
  std::string group_, dimension_, title_;
  bool is_told_of_slashes_ = false;
};

}  // namespace

bool has_columns_of_before(const Importing& in, const Grid& grid) {
  if (in.measure_heads.size() != grid.columns() || grid.has_file_heads || grid.head_rows.size() != 1) return false;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (!meaning_of_column(grid, c).column.empty()) return false;
  return true;
}

bool looks_like_measures(const Importing& in, const Grid& grid) {
  const Columns columns = columns_of(grid);
  std::size_t known = 0;
  for (const std::string& column : columns)
    known +=
        !column.empty() && column != model::passed_over_column && !column.starts_with("time:") && column != "note";
  const bool has_own = has_column(columns, "title") || (has_column(columns, "issue") && has_column(columns, "steps"));
  const bool has_work = has_column(columns, "steps") || has_column(columns, "responsible") ||
                        has_column(columns, "period") || has_column(columns, "results") ||
                        has_column(columns, "budget.planned") || has_column(columns, "period.from") ||
                        has_column(columns, "targets") || has_column(columns, "objective");
  return (has_own && known >= 2 && has_work) || has_columns_of_before(in, grid);
}

void take_measures(Importing& in, Grid& grid) {
  if (has_columns_of_before(in, grid)) {
    grid.turn_head_into_row();
    grid.heads = in.measure_heads;
  }
  const bool follows = in.measure_heads == grid.heads && !in.draft.measures.empty();
  in.measure_heads = grid.heads;
  MeasuresTable(in, grid, columns_of(grid), follows).take();
}

}  // namespace importing
