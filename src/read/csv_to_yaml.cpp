#include "read/csv_to_yaml.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "model/sheet_headings.h"

namespace readers {
namespace {

using base::msg;
using platform::YamlKind;
using platform::YamlNode;

// Whether a cell holds one entry a line.
bool holds_lines(std::string_view column) {
  const Key* key = find_key(measure_keys, column);
  if (!key) key = find_key(annotation_keys, column);
  return key && (key->form != Key::Form::one || key->type == Type::names);
}

// A part of a cell, at its own place. (Quotes that are written twice before it put its column a little to the left.)
struct Piece {
  std::string_view text;
  base::SourceLocation location;
};

Piece part(const Piece& whole, std::size_t begin, std::size_t end) {
  std::string_view text = base::trimmed(whole.text.substr(begin, end - begin));
  Piece out{text, whole.location};
  if (text.empty()) return out;
  auto before = static_cast<std::size_t>(text.data() - whole.text.data());
  out.location.column += static_cast<std::uint32_t>(base::count_code_points(whole.text.substr(0, before)));
  out.location.length = static_cast<std::uint32_t>(base::count_code_points(text));
  return out;
}

// The lines of a cell that hold something.
std::vector<Piece> lines_of(const Cell& cell) {
  std::vector<Piece> out;
  Piece rest{cell.text, cell.location};
  rest.location.column += cell.is_quoted;
  while (true) {
    std::size_t end = rest.text.find('\n');
    Piece line = part(rest, 0, end == rest.text.npos ? rest.text.size() : end);
    if (!line.text.empty()) out.push_back(line);
    if (end == rest.text.npos) return out;
    rest.text.remove_prefix(end + 1);
    ++rest.location.line;
    rest.location.column = 1;
  }
}

class CsvRowToYaml {
 public:
  CsvRowToYaml(ReadContext& context, const base::SourceLocation& location) : context_(context) {
    add(0, "", YamlKind::map, location, {});
  }

  void take(std::string_view column, const Cell& cell) {
    std::size_t dot = column.find('.');
    if (column == "title" || column == "title.en") {
      std::string_view language = dot == column.npos ? base::code(context_.first_language) : column.substr(dot + 1);
      add(child_map("title", cell.location), language, YamlKind::scalar, cell.location, base::trimmed(cell.text));
    } else if (dot != column.npos) {
      std::uint32_t map = 0;
      for (; dot != column.npos; dot = column.find('.')) {
        map = child_map(column.substr(0, dot), cell.location, map);
        column.remove_prefix(dot + 1);
      }
      add(map, column, YamlKind::scalar, cell.location, base::trimmed(cell.text));
    } else if (column == "evidence") {
      take_evidence(cell);
    } else if (holds_lines(column)) {
      std::uint32_t list = add(0, column, YamlKind::list, cell.location, {});
      for (const Piece& line : lines_of(cell)) add(list, "", YamlKind::scalar, line.location, line.text);
    } else {
      add(0, column, YamlKind::scalar, cell.location, base::trimmed(cell.text));
    }
  }

  platform::YamlTree tree;

 private:
  std::uint32_t add(std::uint32_t parent, std::string_view key, YamlKind kind, const base::SourceLocation& location,
                    std::string_view text) {
    auto index = static_cast<std::uint32_t>(tree.nodes.size());
    YamlNode node;
    node.kind = kind;
    node.key = key.empty() ? key : context_.arena.keep(key);
    node.location = node.key_place = location;
    node.text = context_.arena.keep(text);
    tree.nodes.push_back(node);
    if (index == 0) return index;
    std::uint32_t* link = &tree.nodes[parent].first;
    while (*link) link = &tree.nodes[*link].next;
    *link = index;
    ++tree.nodes[parent].size;
    return index;
  }

  std::uint32_t child_map(std::string_view key, const base::SourceLocation& location, std::uint32_t parent = 0) {
    for (std::uint32_t i = tree.nodes[parent].first; i; i = tree.nodes[i].next)
      if (tree.nodes[i].key == key && tree.nodes[i].kind == YamlKind::map) return i;
    return add(parent, key, YamlKind::map, location, {});
  }

  // "title | href | date", one line a piece of evidence.
  void take_evidence(const Cell& cell) {
    static constexpr std::array<std::string_view, 3> keys{"title", "href", "date"};
    std::uint32_t list = add(0, "evidence", YamlKind::list, cell.location, {});
    for (const Piece& line : lines_of(cell)) {
      std::uint32_t item = add(list, "", YamlKind::map, line.location, {});
      std::size_t begin = 0;
      for (std::string_view key : keys) {
        std::size_t bar = key == "date" ? line.text.npos : line.text.find('|', begin);
        Piece piece = part(line, begin, bar == line.text.npos ? line.text.size() : bar);
        if (!piece.text.empty()) add(item, key, YamlKind::scalar, piece.location, piece.text);
        if (bar == line.text.npos) break;
        begin = bar + 1;
      }
    }
  }

  ReadContext& context_;
};

}  // namespace

platform::YamlTree csv_row_to_yaml(ReadContext& context, const std::vector<std::string>& names, const Row& row) {
  auto slug = static_cast<std::size_t>(std::find(names.begin(), names.end(), "slug") - names.begin());
  CsvRowToYaml out(context, row.cells[slug < row.cells.size() ? slug : 0].location);
  bool has_whole = false, has_ends = false;  // of the period
  for (std::size_t i = 0; i < row.cells.size() && i < names.size(); ++i) {
    const Cell& cell = row.cells[i];
    if (names[i].empty() || names[i] == model::passed_over_column || is_blank(cell)) continue;
    bool is_whole = names[i] == "period", is_end = names[i].starts_with("period.");
    if ((is_end && has_whole) || (is_whole && has_ends))
      context.report.error("period", cell.location,
                           msg("มีได้อย่างเดียว: period หรือ period.from และ period.to",
                               "there can be 'period' or 'period.from' and 'period.to', not both"),
                           msg("ลบช่องใดช่องหนึ่ง", "empty one of the cells"));
    else
      out.take(names[i], cell);
    has_whole = has_whole || is_whole;
    has_ends = has_ends || is_end;
  }
  return std::move(out.tree);
}

}  // namespace readers
