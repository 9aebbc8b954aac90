#include "base/markdown_document.h"

namespace base {
namespace {

bool is_inline(NodeKind kind) { return kind >= NodeKind::text; }

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void append_text(std::string& out, const Node& node) {
  switch (node.kind) {
    case NodeKind::code_block:
      for (char c : node.text) c == '\n' ? append_space(out) : void(out += c);
      break;
    case NodeKind::text:
    case NodeKind::code:
    case NodeKind::image:
      out += node.text;
      break;
    case NodeKind::soft_break:
    case NodeKind::line_break:
      append_space(out);
      break;
    default:
      break;
  }
}

std::string text_of_nodes(const Tree& tree, std::uint32_t begin, std::uint32_t end) {
  std::string out;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!is_inline(tree[i].kind)) append_space(out);
    append_text(out, tree[i]);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::string plain_text(const Tree& tree, std::uint32_t node) {
  return node < tree.size() ? text_of_nodes(tree, node, tree[node].end) : std::string();
}

std::string plain_text(const Tree& tree) { return text_of_nodes(tree, 0, static_cast<std::uint32_t>(tree.size())); }

}  // namespace base
