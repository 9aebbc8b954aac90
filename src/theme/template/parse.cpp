#include "theme/template/parse.h"

#include <algorithm>

#include "base/utf8.h"
#include "theme/template/parser.h"

namespace theme {
namespace {

constexpr std::size_t largest_file = 1 << 20;
constexpr int deepest_tags = 64;

// The blocks of the file, also those in others. Their nodes stay where they are from now on.
void collect_blocks(Parser& p, const std::vector<Node>& nodes) {
  for (const Node& node : nodes) {
    if (node.kind == Node::Kind::block && !p.tree.blocks.emplace(node.name, &node).second && !node.name.empty())
      fault(p, node.name,
            base::msg("มีบล็อก '{}' แล้วในไฟล์นี้", "this file already has a block '{}'", {shown(node.name)}));
    for (const Branch& branch : node.branches) collect_blocks(p, branch.body);
  }
}

// A file that extends another says nothing but what goes into the other's blocks.
void check_extending(Parser& p) {
  for (const Node& node : p.tree.nodes) {
    if (node.kind == Node::Kind::block || is_blank(node)) continue;
    std::string_view at = node.location;
    at.remove_prefix(std::min(at.find_first_not_of(" \t\r\n\f\v"), at.size()));
    fault(p, at.substr(0, at.find('\n')),
          base::msg("ไฟล์ที่ขยาย '{}' มีได้แต่บล็อก", "a file that extends '{}' may contain only blocks",
                    {shown(p.tree.extends)}),
          base::msg("ย้ายเข้าไปใน {% block … %}", "move this into a {% block … %}"));
    return;
  }
}

}  // namespace

void fault(Parser& p, std::string_view at, base::BilingualText what, base::BilingualText advice) {
  p.diagnostics.add(*p.tree.file, at, std::move(what), std::move(advice));
}

bool is_blank(const Node& node) {
  return node.kind == Node::Kind::literal && node.location.find_first_not_of(" \t\r\n\f\v") == node.location.npos;
}

std::vector<Node> nodes(Parser& p) {
  std::vector<Node> out;
  if (++p.depth > deepest_tags && !p.stopped) {
    fault(p, p.lexemes[p.at - 1].text, base::msg("แท็กซ้อนกันเกิน 64 ชั้น", "tags are nested more than 64 deep"));
    p.stopped = true;
  }
  while (!p.stopped && p.at < p.lexemes.size()) {
    const Lexeme& lexeme = p.lexemes[p.at];
    if (lexeme.kind == Lexeme::Kind::literal && !lexeme.text.empty()) {
      out.emplace_back();
      out.back().location = lexeme.text;
    }
    if (lexeme.kind == Lexeme::Kind::print)
      print(p, out);
    else if (lexeme.kind != Lexeme::Kind::tag)
      ++p.at;
    else if (!tag(p, out))
      break;
  }
  --p.depth;
  return out;
}

Tree parse(const base::SourceFile& file, Diagnostics& diagnostics) {
  Tree tree;
  tree.file = &file;
  std::size_t invalid = base::first_invalid_utf8(file.text);
  if (file.text.size() > largest_file) {
    diagnostics.add(file, base::msg("แม่แบบใหญ่กว่า 1 MiB", "the template is larger than 1 MiB"));
  } else if (invalid != std::string_view::npos) {
    diagnostics.add(file, std::string_view(file.text).substr(invalid, 1),
                    base::msg("ไม่ใช่ UTF-8", "this is not UTF-8"));
  } else {
    Parser p{tree, diagnostics, cut(file, diagnostics)};
    tree.nodes = nodes(p);
    tree.usable = !p.stopped && !p.lexemes.empty();
    if (tree.usable) collect_blocks(p, tree.nodes);
    if (tree.usable && !tree.extends.empty()) check_extending(p);
  }
  return tree;
}

}  // namespace theme
