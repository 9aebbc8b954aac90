#include "import/measure_columns.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/period.h"
#include "model/sheet_headings.h"

namespace importing {
namespace {

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

}  // namespace

bool is_list_key(std::string_view key) {
  static constexpr std::array<std::string_view, 5> keys{"parts", "targets", "steps", "results", "outcomes"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}
bool is_prose_key(std::string_view key) {
  static constexpr std::array<std::string_view, 6> keys{"objective", "issue",       "follow_up",
                                                        "problems",  "suggestions", "note"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::vector<std::string> measure_columns(const Grid& grid) {
  std::vector<std::string> out(grid.columns());
  for (const auto& [column, meaning] : grid.wished)
    if (column < out.size()) out[column] = meaning;
  for (const bool has_other : {false, true})
    for (std::size_t c = 0; c < out.size(); ++c) {
      if (!out[c].empty() || grid.wished.contains(c)) continue;
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

bool has_columns_of_before(const Importing& in, const Grid& grid) {
  if (!grid.wished.empty() || in.measure_heads.size() != grid.columns() || grid.has_file_heads ||
      grid.head_rows.size() != 1)
    return false;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (!meaning_of_column(grid, c).column.empty()) return false;
  return true;
}

bool looks_like_measures(const Importing& in, const Grid& grid) {
  const std::vector<std::string> columns = measure_columns(grid);
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

}  // namespace importing
