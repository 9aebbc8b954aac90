// A Markdown text as a tree. Raw HTML is plain text in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_location.h"

namespace base {

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

// Nodes are in document order; the descendants of node i are the nodes after it, up to its `end`.
struct Node {
  NodeKind kind = NodeKind::text;
  std::uint32_t end = 0;  // index after its last descendant
  SourceLocation location;
  std::string_view text;     // text, code, code_block: the text itself; image: its description; heading: its id
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

// The text of a node and all below it, without markup.
std::string plain_text(const Tree& tree, std::uint32_t node);
// The text of the whole tree, blocks separated by spaces.
std::string plain_text(const Tree& tree);

}  // namespace base
