#include "views/report/row_parts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "views/report/column_shares.h"

namespace views {
namespace {

// Of an A4 sheet in landscape, whose table has room for some thirty lines: what is left empty at its foot is less
// than a part.
constexpr std::size_t most_lines = 9, lines_of_part = 7;

std::size_t rounded_up(std::size_t dividend, std::size_t divisor) { return (dividend + divisor - 1) / divisor; }

std::size_t lines_of_item(const BlockWidths& item, std::size_t width) {
  std::size_t lines = 0;
  for (std::size_t block : item) lines += rounded_up(block, width);
  return std::max<std::size_t>(lines, 1);
}

std::size_t height_of_tallest(const std::vector<LinesOfItems>& cells) {
  std::size_t height = 0;
  for (const LinesOfItems& lines : cells)
    height = std::max(height, std::accumulate(lines.begin(), lines.end(), std::size_t{0}));
  return height;
}

// An item belongs to the part in which it begins.
std::vector<std::size_t> ends_of_parts(const LinesOfItems& lines, std::size_t parts, std::size_t height) {
  std::vector<std::size_t> ends(parts, 0);
  std::size_t above = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t part = std::min(above * parts / height, parts - 1);
    std::fill(ends.begin() + static_cast<std::ptrdiff_t>(part), ends.end(), i + 1);
    above += lines[i];
  }
  return ends;
}

}  // namespace

base::Html list_html(const CellList& list, std::size_t begin, std::size_t end) {
  base::Html out;
  if (begin == end) return out;
  if (list.items.size() == 1) return list.items.front();
  if (!list.is_numbered)
    out.raw("<ul>");
  else if (begin)
    out.raw("<ol start=\"").number(static_cast<long long>(begin) + 1).raw("\">");
  else
    out.raw("<ol>");
  for (std::size_t i = begin; i < end; ++i) out.raw("<li>").html(list.items[i]).raw("</li>");
  return out.raw(list.is_numbered ? base::Literal("</ol>") : base::Literal("</ul>"));
}

BlockWidths block_widths(const model::Document& text) {
  BlockWidths out;
  for (const base::Node& node : text.nodes)
    if (node.kind < base::NodeKind::text)
      out.push_back(0);
    else if (!out.empty())
      out.back() += base::display_width(node.text);
  std::erase(out, 0);
  return out;
}

LinesOfItems lines_of(const CellList& list, int share) {
  const std::size_t width = line_width(share);
  LinesOfItems out;
  for (const BlockWidths& item : list.widths) out.push_back(lines_of_item(item, width));
  return out;
}

std::size_t height_of(const CellList& list, int share) {
  const std::size_t width = line_width(share);
  std::size_t height = 0;
  for (const BlockWidths& item : list.widths) height += lines_of_item(item, width);
  return height;
}

std::vector<std::vector<std::size_t>> cut_into_parts(const std::vector<LinesOfItems>& cells) {
  const std::size_t height = height_of_tallest(cells),
                    parts = height <= most_lines ? 1 : rounded_up(height, lines_of_part);
  std::vector<std::vector<std::size_t>> out(parts, std::vector<std::size_t>(cells.size(), 0));
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const std::vector<std::size_t> ends = ends_of_parts(cells[cell], parts, std::max<std::size_t>(height, 1));
    for (std::size_t part = 0; part < parts; ++part) out[part][cell] = ends[part];
  }
  // An item of many lines may leave the parts beside it without any.
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace views
