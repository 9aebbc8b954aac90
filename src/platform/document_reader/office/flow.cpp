#include "platform/document_reader/office/flow.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"

namespace document_reader::office {
namespace {

using base::OfficeBlock;
using base::OfficeCell;
using base::OfficeTable;

constexpr std::string_view blanks[]{" ", "\t", "\n", "\r", "\u00A0", "\u200B"};

bool is_blank(const OfficeTable& table) {
  return std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
    return std::all_of(row.begin(), row.end(), [](const OfficeCell& cell) { return cell.text.empty(); });
  });
}

}  // namespace

std::string text_of(const std::vector<OfficeBlock>& blocks) {
  std::string out;
  const auto add_line = [&](std::string_view line) {
    if (!out.empty()) out += '\n';
    out += line;
  };
  for (const OfficeBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<base::OfficeParagraph>(&block)) add_line(paragraph->text);
    if (const auto* table = std::get_if<OfficeTable>(&block))
      for (const auto& row : table->rows) {
        std::string line;
        for (const OfficeCell& cell : row)
          if (!cell.text.empty() && !cell.is_covered) line.append(line.empty() ? "" : "\t").append(cell.text);
        if (!line.empty()) add_line(line);
      }
  }
  return out;
}

std::string_view trimmed_of_blanks(std::string_view text) {
  for (bool is_trimmed = true; is_trimmed;) {
    is_trimmed = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), is_trimmed = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), is_trimmed = true;
    }
  }
  return text;
}

std::string with_single_blanks(std::string_view text, bool& is_after_blank) {
  std::string out;
  for (char c : text) {
    const bool is_blank = base::is_space(c);
    if (!is_blank || !is_after_blank) out += is_blank ? ' ' : c;
    is_after_blank = is_blank;
  }
  return out;
}

bool Flow::is_in_paragraph() const { return paragraphs_.size() > (asides_.empty() ? 0 : asides_.back().paragraphs); }

void Flow::open_paragraph() {
  budget_.use_paragraph();
  paragraphs_.emplace_back();
}

void Flow::add(std::string_view text) {
  if (!is_in_paragraph()) return;
  budget_.use_text(text.size());
  paragraphs_.back().text += text;
}

void Flow::open_link(std::string_view href) {
  if (is_in_paragraph()) paragraphs_.back().open.push_back({paragraphs_.back().text.size(), std::string(href)});
}

void Flow::close_link() {
  if (!is_in_paragraph() || paragraphs_.back().open.empty()) return;
  Paragraph& in = paragraphs_.back();
  OpenLink link = std::move(in.open.back());
  in.open.pop_back();
  const std::string_view text = trimmed_of_blanks(std::string_view(in.text).substr(link.start));
  if (link.href.empty()) return;
  budget_.use_text(link.href.size() + text.size());
  in.links.push_back({std::string(text), std::move(link.href)});
}

void Flow::close_paragraph(const ParagraphKind& kind) {
  if (!is_in_paragraph()) return;
  while (!paragraphs_.back().open.empty()) close_link();
  Paragraph done = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  std::string text(trimmed_of_blanks(done.text));
  if (text.empty() && done.links.empty()) {
    if (is_at_top()) place(base::OfficeParagraph{});
    return;
  }
  if (!kind.sign.empty()) text = kind.sign + " " + text;
  if (is_in_cell()) {
    Table& table = tables_.back();
    if (table.is_continued) return;
    OfficeCell& cell = table.cells.back().cell;
    if (!cell.text.empty()) cell.text += '\n';
    cell.text += text;
    std::move(done.links.begin(), done.links.end(), std::back_inserter(cell.links));
    return;
  }
  base::OfficeParagraph paragraph;
  paragraph.text = std::move(text);
  paragraph.heading = std::min(kind.heading, 9u);
  paragraph.is_listed = !kind.sign.empty();
  paragraph.links = std::move(done.links);
  place(std::move(paragraph));
}

// An empty paragraph is no block, but what stands beside it follows.
void Flow::place(OfficeBlock&& block) {
  const auto* paragraph = std::get_if<base::OfficeParagraph>(&block);
  const bool is_empty = paragraph && paragraph->text.empty() && paragraph->links.empty();
  if (!is_empty) budget_.use_block();
  if (!is_at_top() && is_empty) return;
  if (!is_at_top()) return void(later_.push_back(std::move(block)));
  if (!is_empty) blocks_.push_back(std::move(block));
  std::move(later_.begin(), later_.end(), std::back_inserter(blocks_));
  later_.clear();
}

void Flow::open_table() {
  if (tables_.size() >= deepest_table) throw Refused{State::too_deep, deepest_table};
  tables_.emplace_back();
}

void Flow::close_table() {
  if (!is_in_table()) return;
  close_row();
  Table done = std::move(tables_.back());
  tables_.pop_back();
  std::size_t columns = 0;
  for (const PlacedCell& one : done.cells) columns = std::max(columns, one.column + 1);
  OfficeTable table;
  fill_grid(table, std::move(done.cells), columns ? done.rows : 0, columns, budget_);
  // A cell of the head that goes on below takes that row into it.
  table.head_rows = std::min(done.heads, table.rows.size());
  for (std::size_t row = 0; row < table.head_rows; ++row)
    for (const OfficeCell& cell : table.rows[row]) table.head_rows = std::max(table.head_rows, row + cell.rows);
  if (is_blank(table))
    place(base::OfficeParagraph{});
  else
    place(std::move(table));
}

void Flow::open_row(bool is_head) {
  if (!is_in_table()) return;
  close_row();
  Table& table = tables_.back();
  table.is_in_row = true;
  table.is_head = is_head;
  table.column = 0;
  table.first_of_row = table.cells.size();
}

void Flow::close_row() {
  if (!is_in_row()) return;
  close_cell();
  Table& table = tables_.back();
  table.is_in_row = false;
  if (table.is_head && table.heads == table.rows) ++table.heads;
  ++table.rows;
}

void Flow::drop_row() {
  if (!is_in_row()) return;
  close_cell();
  Table& table = tables_.back();
  table.is_in_row = false;
  for (std::size_t& one : table.above)
    if (one > table.first_of_row) one = 0;
  for (std::size_t i = table.first_of_row; i < table.cells.size(); ++i)
    for (std::size_t k = 0; k < table.cells[i].cell.columns; ++k)
      table.free_at[table.cells[i].column + k] = table.rows;
  table.cells.resize(table.first_of_row);
}

void Flow::count_columns(std::size_t columns) {
  if (columns > most_columns) throw Refused{State::too_many_columns, most_columns};
  Table& table = tables_.back();
  table.above.resize(std::max(table.above.size(), columns));
  table.free_at.resize(std::max(table.free_at.size(), columns));
}

void Flow::skip_columns(std::size_t count) {
  if (!is_in_row()) return;
  tables_.back().column += std::min(count, most_columns + 1);
  count_columns(tables_.back().column);
}

void Flow::open_cell(std::size_t rows, std::size_t columns, bool is_free) {
  if (!is_in_row()) return;
  close_cell();
  Table& table = tables_.back();
  while (is_free && table.column < table.free_at.size() && table.free_at[table.column] > table.rows) ++table.column;
  columns = std::clamp<std::size_t>(columns, 1, most_columns);
  rows = std::clamp<std::size_t>(rows, 1, most_rows);
  count_columns(table.column + columns);
  if (table.cells.size() >= most_cells) throw Refused{State::too_many_cells, most_cells};
  PlacedCell placed{table.rows, table.column, {}};
  placed.cell.rows = rows;
  placed.cell.columns = columns;
  table.cells.push_back(std::move(placed));
  for (std::size_t i = table.column; i < table.column + columns; ++i) {
    table.above[i] = table.cells.size();
    table.free_at[i] = std::max(table.free_at[i], table.rows + rows);
  }
  table.is_in_cell = true;
  table.is_continued = false;
  table.column += columns;
}

void Flow::open_continued_cell(std::size_t columns) {
  if (!is_in_row()) return;
  close_cell();
  Table& table = tables_.back();
  columns = std::clamp<std::size_t>(columns, 1, most_columns);
  count_columns(table.column + columns);
  const std::size_t above = table.above[table.column];
  if (!above) return open_cell(1, columns);
  PlacedCell& first = table.cells[above - 1];
  first.cell.rows = table.rows - first.row + 1;
  table.is_in_cell = table.is_continued = true;
  table.column += columns;
}

void Flow::close_cell() {
  if (!is_in_cell()) return;
  while (is_in_paragraph()) close_paragraph({});
  tables_.back().is_in_cell = false;
}

OfficeCell Flow::take_cell() {
  OfficeCell cell;
  if (!is_in_cell()) return cell;
  cell = std::move(tables_.back().cells.back().cell);
  tables_.pop_back();
  return cell;
}

void Flow::close_aside() {
  if (asides_.empty()) return;
  while (is_in_table()) close_table();
  while (is_in_paragraph()) close_paragraph({});
  asides_.pop_back();
  if (is_at_top()) place(base::OfficeParagraph{});
}

void Flow::add_aside(std::vector<OfficeBlock> blocks) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(later_));
  if (is_at_top()) place(base::OfficeParagraph{});
}

std::vector<OfficeBlock> Flow::take() {
  while (!asides_.empty()) close_aside();
  while (is_in_table()) close_table();
  while (is_in_paragraph()) close_paragraph({});
  place(base::OfficeParagraph{});
  return std::exchange(blocks_, {});
}

}  // namespace document_reader::office
