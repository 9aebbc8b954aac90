#include "platform/cmark_nodes.h"

#include <cmark-gfm-core-extensions.h>

#include <string_view>

namespace platform {
namespace {

// cmark has no public names for the kinds of its extensions' nodes.
base::NodeKind kind_of_table_part(cmark_node* node) {
  std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return base::NodeKind::table;
  if (name == "table_cell") return base::NodeKind::table_cell;
  return base::NodeKind::table_row;
}

// cmark loses the line of a heading row below a paragraph and gives the paragraph's. The delimiter row is between it
// and the first row of the body.
int line_of_header(cmark_node* row) {
  cmark_node* table = cmark_node_parent(row);
  cmark_node* before = cmark_node_previous(table);
  if (!before || cmark_node_get_start_line(before) != 0) return cmark_node_get_start_line(row);
  cmark_node* body = cmark_node_next(row);
  return body ? cmark_node_get_start_line(body) - 2 : cmark_node_get_end_line(table) - 1;
}

Spot spot_of(cmark_node* node, base::NodeKind kind) {
  Spot spot{cmark_node_get_start_line(node), cmark_node_get_start_column(node), cmark_node_get_end_line(node)};
  cmark_node* row = kind == base::NodeKind::table_cell ? cmark_node_parent(node) : node;
  bool in_row = kind == base::NodeKind::table_row || kind == base::NodeKind::table_cell;
  if (in_row && !cmark_node_previous(row)) {
    int line = line_of_header(row);
    if (line != spot.line) spot.column = 0;
    spot.line = spot.last_line = line;
  }
  // The paragraph before such a table has no line of its own.
  if (spot.line == 0 && kind == base::NodeKind::paragraph && cmark_node_next(node)) {
    cmark_node* table = cmark_node_next(node);
    spot = {cmark_node_get_start_line(table), cmark_node_get_start_column(table), cmark_node_get_end_line(table)};
  }
  return spot;
}

char alignment_of(cmark_node* cell) {
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  int column = 0;
  for (cmark_node* before = cmark_node_previous(cell); before; before = cmark_node_previous(before)) ++column;
  const unsigned char* all = cmark_gfm_extensions_get_table_alignments(table);
  return column < cmark_gfm_extensions_get_table_columns(table) ? static_cast<char>(all[column]) : '\0';
}

}  // namespace

base::NodeKind node_kind(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HTML_BLOCK:
      return base::NodeKind::paragraph;
    case CMARK_NODE_HEADING:
      return base::NodeKind::heading;
    case CMARK_NODE_BLOCK_QUOTE:
      return base::NodeKind::quote;
    case CMARK_NODE_LIST:
      return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? base::NodeKind::ordered_list
                                                                  : base::NodeKind::bullet_list;
    case CMARK_NODE_ITEM:
      return base::NodeKind::item;
    case CMARK_NODE_CODE_BLOCK:
      return base::NodeKind::code_block;
    case CMARK_NODE_THEMATIC_BREAK:
      return base::NodeKind::rule;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
      return base::NodeKind::text;
    case CMARK_NODE_CODE:
      return base::NodeKind::code;
    case CMARK_NODE_EMPH:
      return base::NodeKind::emphasis;
    case CMARK_NODE_STRONG:
      return base::NodeKind::strong;
    case CMARK_NODE_LINK:
      return base::NodeKind::link;
    case CMARK_NODE_IMAGE:
      return base::NodeKind::image;
    case CMARK_NODE_SOFTBREAK:
      return base::NodeKind::soft_break;
    case CMARK_NODE_LINEBREAK:
      return base::NodeKind::line_break;
    default:
      return kind_of_table_part(node);
  }
}

Block block_of(cmark_node* node, base::NodeKind kind) {
  Block block{kind, spot_of(node, kind)};
  switch (kind) {
    case base::NodeKind::heading:
      block.level = cmark_node_get_heading_level(node);
      break;
    case base::NodeKind::bullet_list:
    case base::NodeKind::ordered_list:
      block.level = cmark_node_get_list_start(node);
      block.is_tight = cmark_node_get_list_tight(node);
      break;
    case base::NodeKind::table_row:
      block.is_header = !cmark_node_previous(node);
      break;
    case base::NodeKind::table_cell:
      block.align = alignment_of(node);
      break;
    default:
      break;
  }
  return block;
}

}  // namespace platform
