// Scores: indicators, instruments, the total and the grade, of a year or two, of an agency or several.
#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/digits.h"
#include "import/instrument_scores.h"
#include "import/score_labels.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

using base::msg;

constexpr std::size_t most_rows = 500;  // of a table of scores

const model::Framework* framework_for(const Importing& in) { return in.framework(in.wishes.year); }

std::size_t labels_in_columns(const ScoreLabels& labels, const Grid& grid) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (!grid.heads[c].empty() && squeezed(grid.heading(c)) != "ตัวชี้วัด") {
      const auto kind = labels.of(grid.heading(c)).kind;
      count += kind == ScoreLabel::Kind::indicator || kind == ScoreLabel::Kind::instrument;
    }
  return count;
}

struct LabelColumn {
  std::size_t column = 0, labels = 0;
};
LabelColumn column_of_labels(const ScoreLabels& labels, const Grid& grid) {
  LabelColumn best;
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    std::size_t count = 0;
    for (const GridRow& row : grid.rows) {
      if (c >= row.cells.size() || row.cells[c].empty() || number_in(row.cells[c].text)) continue;
      const auto kind = labels.of(row.cells[c].text).kind;
      count += kind == ScoreLabel::Kind::indicator || kind == ScoreLabel::Kind::instrument;
    }
    if (count > best.labels) best = {c, count};
  }
  return best;
}

bool has_scores(const Grid& grid, std::size_t labels) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (c != labels && !is_numbering_column(grid, c))
      for (const GridRow& row : grid.rows) count += row.cells[c].is_own() && !score_text(row.cells[c]).empty();
  return count >= 2;
}

bool is_name_of_agency(const Importing& in, std::string_view text) {
  const std::string name = squeezed(text);
  if (name.empty()) return false;
  for (const base::LocalizedText* own : {&in.agency.name, &in.agency.short_name})
    for (std::string_view word : own->words)
      if (!word.empty() && squeezed(word) == name) return true;
  return std::any_of(in.agency.also_known_as.begin(), in.agency.also_known_as.end(),
                     [&](std::string_view a) { return squeezed(a) == name; });
}

bool seems_an_agency(std::string_view text) {
  for (std::string_view word :
       {"เทศบาล", "องค์การบริหารส่วน", "อบต.", "อบจ.", "ทต.", "ทม.", "โรงพยาบาล", "โรงเรียน", "สำนักงาน", "มหาวิทยาลัย"})
    if (text.starts_with(word)) return true;
  return false;
}

enum class ColumnRole : unsigned char { none, score, previous, change, other_agency };

class ScoresTable {
 public:
  ScoresTable(Importing& in, const model::Framework& framework, const ScoreLabels& names, Grid& grid)
      : in_(in),
        framework_(framework),
        names_(names),
        grid_(grid),
        labels_(column_of_labels(names, grid).column),
        instruments_(in, framework, grid) {}

  void take() {
    set_roles();
    for (GridRow& row : grid_.rows) take_row(row);
    instruments_.take();
  }

 private:
  void set_roles() {
    roles_.assign(grid_.columns(), ColumnRole::none);
    for (std::size_t c = 0; c < grid_.columns(); ++c) {
      if (c == labels_ || grid_.heads[c].empty()) continue;
      const std::string heading = grid_.heading(c), last = grid_.heads[c].back();
      const std::string_view role = model::meaning_of_heading_in("scores", heading);
      const std::vector<int> years = years_in(heading);
      if (is_name_of_agency(in_, last)) {
        roles_[c] = ColumnRole::score;
      } else if (seems_an_agency(last)) {
        roles_[c] = ColumnRole::other_agency;
        others_.push_back(last);
      } else if (role == "change") {
        roles_[c] = ColumnRole::change;
      } else if (role == "previous") {
        roles_[c] = ColumnRole::previous;
      } else if (years.size() == 1) {
        roles_[c] = years.front() == in_.wishes.year       ? ColumnRole::score
                    : years.front() == in_.wishes.year - 1 ? ColumnRole::previous
                                                           : ColumnRole::none;
      } else if (role == "score" && model::meaning_of_heading_in("scores", last) != "weight") {
        roles_[c] = ColumnRole::score;
      }
    }
    for (std::size_t c = 0; c < grid_.columns(); ++c) only_numbers_.push_back(is_numbering_column(grid_, c));
    if (!keep_first_score() && others_.empty()) find_only_column();
    if (!others_.empty()) name_others();
  }

  // Of several columns that could be the scores, the first is. False where none could.
  bool keep_first_score() {
    bool is_found = false;
    for (ColumnRole& role : roles_)
      if (role == ColumnRole::score && std::exchange(is_found, true)) role = ColumnRole::none;
    return is_found;
  }

  void find_only_column() {
    std::vector<std::size_t> with_figures;
    for (std::size_t c = 0; c < grid_.columns(); ++c)
      if (c != labels_ && roles_[c] == ColumnRole::none && years_in(grid_.heading(c)).empty() && !only_numbers_[c] &&
          std::any_of(grid_.rows.begin(), grid_.rows.end(),
                      [&](const GridRow& row) { return row.cells[c].is_own() && !score_text(row.cells[c]).empty(); }))
        with_figures.push_back(c);
    if (with_figures.size() == 1) roles_[with_figures.front()] = ColumnRole::score;
  }

  void name_others() {
    std::string names;
    for (const std::string& name : others_) names += (names.empty() ? "" : ", ") + name;
    in_.draft.remark(msg("คะแนนของหน่วยงานอื่นในตารางเดียวกันไม่ได้นำเข้า: {}",
                         "scores of other agencies in the same table were not imported: {}", {names}));
  }

  void take_row(GridRow& row) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (roles_[c] == ColumnRole::other_agency) row.cells[c].state = CellState::dropped;
    std::size_t at = labels_;
    ScoreLabel label = names_.of(row.cells[labels_].text);
    for (std::size_t c = 0; c < row.cells.size() && label.kind == ScoreLabel::Kind::none; ++c)
      if (row.cells[c].is_own() && roles_[c] == ColumnRole::none) label = names_.of(row.cells[at = c].text);
    if (label.kind == ScoreLabel::Kind::none) return;
    bool is_any = row.kind == GridRow::Kind::group;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      if (!cell.is_own() || c == at || roles_[c] == ColumnRole::none || cell.state != CellState::unseen) continue;
      if (is_nothing(cell.text) || put(label, roles_[c], cell))
        cell.state = is_nothing(cell.text) ? CellState::dropped : CellState::placed;
      is_any = true;
    }
    if (is_any && row.cells[at].state == CellState::unseen) row.cells[at].state = CellState::dropped;
    for (Cell& cell : row.cells)
      if (cell.is_own() && cell.column == row.cells[at].column && row.kind == GridRow::Kind::group)
        cell.state = CellState::dropped;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (is_any && roles_[c] == ColumnRole::none && row.cells[c].is_own() && only_numbers_[c])
        row.cells[c].state = CellState::dropped;
  }

  bool put(const ScoreLabel& label, ColumnRole role, Cell& cell) {
    using Kind = ScoreLabel::Kind;
    YamlValue& assessment = in_.draft.assessment[in_.wishes.year];
    if (role == ColumnRole::change) {
      const auto number = number_in(cell.text);
      const auto hundredths = number ? number->scaled(2) : std::nullopt;
      if (label.kind != Kind::indicator || !hundredths) return false;
      return assessment.at("changes").put(label.id, plain_change(*hundredths));
    }
    if (label.kind == Kind::grade) {
      if (role != ColumnRole::score) return false;
      const std::string text = one_line(cell.text);
      return framework_.grade_called(text) && assessment.put("grade", text);
    }
    const std::string text = score_text(cell);
    if (text.empty()) return false;
    YamlValue& into = scores_of(in_, role == ColumnRole::previous);
    if (label.kind == Kind::total) return into.put("total", text);
    if (label.kind == Kind::indicator) return into.at("indicators").put(label.id, text);
    instruments_.add(label, cell, role == ColumnRole::previous);
    return true;
  }

  static std::string plain_change(std::int64_t hundredths) {
    const std::string text = base::to_text(base::Points{static_cast<std::int32_t>(std::abs(hundredths))});
    return (hundredths < 0 ? "-" : "") + text;
  }

  Importing& in_;
  const model::Framework& framework_;
  const ScoreLabels& names_;
  Grid& grid_;
  std::size_t labels_;
  std::vector<ColumnRole> roles_;
  std::vector<bool> only_numbers_;  // of the rows
  std::vector<std::string> others_;
  InstrumentScores instruments_;
};

// Of a table whose indicators are columns, and whose rows are years or agencies.
Grid standing(const Grid& grid) {
  std::size_t names = 0;
  while (names + 1 < grid.columns() && is_numbering_column(grid, names)) ++names;
  return swapped(grid, names);
}

}  // namespace

bool looks_like_scores(const Importing& in, const Grid& grid) {
  const model::Framework* framework = framework_for(in);
  if (!framework || grid.columns() < 2 || grid.rows.size() > most_rows) return false;
  std::string all = grid.title();
  for (std::size_t c = 0; c < grid.columns(); ++c) all += " " + grid.heading(c);
  if (contains_any(all, {"น้ำหนัก"}) && !contains_any(all, {"คะแนน"})) return false;
  const ScoreLabels names(*framework);
  const LabelColumn labels = column_of_labels(names, grid);
  if (const std::size_t lying = labels_in_columns(names, grid); lying > labels.labels)
    return lying >= 2 && has_scores(grid, 0);
  return labels.labels >= 2 && has_scores(grid, labels.column) &&
         contains_any(all, {"คะแนน", "ผลการประเมิน", "ITA", "เครื่องมือ", "score"});
}

void take_scores(Importing& in, Grid& grid) {
  const model::Framework* framework = framework_for(in);
  if (!framework) {
    in.draft.ask(
        msg("ปี {0} ไม่มีกรอบการประเมิน คะแนนจึงยังไม่ได้วาง: เพิ่ม frameworks/ ของปีนี้แล้วนำเข้าใหม่",
            "{0} has no framework, so its scores were not placed: add one below frameworks/, then import anew",
            {std::to_string(in.wishes.year)}));
    return;
  }
  const ScoreLabels names(*framework);
  if (labels_in_columns(names, grid) > column_of_labels(names, grid).labels) grid = standing(grid);
  ScoresTable(in, *framework, names, grid).take();
}

}  // namespace importing
