// A Markdown text as a small tree of our own. Raw HTML is text in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/place.h"

namespace core {

enum class NodeKind : unsigned char {
  // blocks
  paragraph,
  heading,
  quote,
  bullet_list,
  ordered_list,
  item,
  code_block,
  rule,
  table,
  table_row,
  table_cell,
  // inlines
  text,
  code,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  soft_break,
  line_break
};

// Nodes stand in document order; the children of node i are the nodes that follow it, up to `end` of i.
struct Node {
  NodeKind kind = NodeKind::text;
  std::uint32_t end = 0;  // index behind its last descendant
  Place place;
  std::string_view text;     // text, code, code_block: what it shows; image: its description; heading: its id
  std::string_view address;  // link, image: as written
  std::uint32_t link = 0;    // link, image: index of the resolved link, set by the reader
  int level = 0;             // heading: 1 to 6; ordered_list: its first number
  bool is_tight = false;     // lists
  bool is_header = false;    // table_row
  bool is_task = false;      // item of a task list
  bool is_done = false;      // its box is ticked
  char align = 0;            // table_cell: 'l' 'c' 'r', or 0
};

using Tree = std::vector<Node>;

// The words of a node and all below it, as a reader would hear them.
std::string plain_text(const Tree& tree, std::uint32_t node);
// The words of all of it, blocks separated by spaces.
std::string plain_text(const Tree& tree);

}  // namespace core
