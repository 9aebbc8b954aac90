#include "views/charts/table_chart.h"

#include <algorithm>

#include "views/charts/figure.h"

namespace charts {
namespace {

constexpr int most_decimals = 15;  // of a Number
constexpr int line_top = 28, line_base = 148, line_height = 156;
constexpr std::size_t most_numbers = 12;  // more values do not fit beside each other on a phone

Exact drawn_value(const model::GridCell& cell) {
  if (!cell.number) return 0;
  Exact value = cell.number->units;
  for (int i = cell.number->decimals; i < most_decimals; ++i) value *= 10;
  return value;
}

struct LinePoint {
  const model::GridCell* name;
  const model::GridCell* cell;  // null where the row has no figure of 0 or more: the line is broken there
};

std::vector<LinePoint> line_points_of(const model::Table& table, std::size_t column) {
  std::vector<LinePoint> points;
  for (std::size_t r = 0; r < table.grid.rows.size(); ++r) {
    const auto& row = table.grid.rows[r];
    if (total_kind_of_row(table.grid, r) != model::TotalKind::none) continue;
    const bool is_drawn = row[column].number && drawn_value(row[column]) >= 0;
    points.push_back({&row[table.grid.key], is_drawn ? &row[column] : nullptr});
  }
  return points;
}

std::string text_of_point(const LinePoint& point) { return base::to_text(*point.cell->number); }

}  // namespace

TableScale::TableScale(const model::Table& table) : most_(table.columns.size()) {
  for (std::size_t column : table.chart_columns)
    for (std::size_t r = 0; r < table.grid.rows.size(); ++r)
      if (total_kind_of_row(table.grid, r) == model::TotalKind::none)
        most_[column] = std::max(most_[column], drawn_value(table.grid.rows[r][column]));
  const std::vector<Exact> own = most_;
  for (std::size_t column : table.chart_columns)
    for (std::size_t other : table.chart_columns)
      if (table.columns[column].unit.words == table.columns[other].unit.words)
        most_[column] = std::max(most_[column], own[other]);
}

base::Html table_bar(const TableScale& scale, std::size_t column, const model::GridCell& cell) {
  base::Html out;
  const Exact value = drawn_value(cell);
  if (value <= 0 || scale.of(column) <= 0) return out;
  out.html(open_decoration(10));
  rect(out, "val", {0, 0, share(value, scale.of(column)), 8});
  return out.raw("</svg>");
}

base::Html table_line(const model::Table& table, std::size_t column, const base::Translations& words) {
  base::Html out;
  const std::vector<LinePoint> points = line_points_of(table, column);
  std::vector<LinePoint> known = points;
  std::erase_if(known, [](const LinePoint& point) { return !point.cell; });
  if (known.size() < 2) return out;
  auto less = [](const LinePoint& a, const LinePoint& b) { return drawn_value(*a.cell) < drawn_value(*b.cell); };
  const auto [low, high] = std::minmax_element(known.begin(), known.end(), less);
  const Exact most = drawn_value(*high->cell);
  if (most <= 0) return out;
  const base::Language language = words.language();
  const std::string title(table.columns[column].title.in(language));
  const std::string finding = words("charts.table_finding", {{"high", text_of_point(*high)},
                                                             {"high_name", high->name->text},
                                                             {"low", text_of_point(*low)},
                                                             {"low_name", low->name->text}});
  const std::string unit(table.columns[column].unit.in(language));
  const Caption caption{finding, title,
                        unit.empty() ? words("charts.table_how") : words("charts.table_how_unit", {{"unit", unit}})};
  out.html(caption.html());
  out.html(open_image("line-" + std::to_string(column), line_height, caption));
  line(out, "axis", {0, line_base, full_width, line_base});
  auto x = [&](std::size_t i) { return share(2 * static_cast<Exact>(i) + 1, 2 * static_cast<Exact>(points.size())); };
  auto y = [&](const LinePoint& point) {
    return line_base - static_cast<int>(static_cast<double>(drawn_value(*point.cell)) / static_cast<double>(most) *
                                        (line_base - line_top));
  };
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    if (points[i].cell && points[i + 1].cell) line(out, "link", {x(i), y(points[i]), x(i + 1), y(points[i + 1])});
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].cell) continue;
    circle(out, "now", x(i), y(points[i]), 5);
    if (points.size() <= most_numbers)
      label(out, "t2", {x(i), y(points[i]) - 10, anchor_at(x(i))}, text_of_point(points[i]));
  }
  return out.raw("</svg>");
}

}  // namespace charts
