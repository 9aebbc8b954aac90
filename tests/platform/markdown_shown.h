// A Markdown text, its tree as one line, and what was reported.
#pragma once

#include <string>

#include "base/arena.h"
#include "platform/markdown.h"

namespace shown {

struct Parsed {
  base::SourceFile file{"pages/about.md", {}};
  base::Arena arena;
  base::Tree tree;
  base::Report report;
  bool ok = false;

  explicit Parsed(std::string text) {
    file.text = std::move(text);
    platform::MarkdownSource source;
    source.text = file.text;
    source.location = {&file, 1, 1, 1};
    platform::prepare_markdown();
    ok = platform::parse_markdown(source, arena, tree, report);
  }
};

// "12:3+5"
inline std::string location(const base::SourceLocation& p) {
  return std::to_string(p.line) + ':' + std::to_string(p.column) + '+' + std::to_string(p.length);
}

inline std::string name(const base::Node& n) {
  using base::NodeKind;
  std::string text(n.text), address = "<" + std::string(n.address) + ">";
  std::string tight = n.is_tight ? "" : " loose", level = std::to_string(n.level);
  switch (n.kind) {
    case NodeKind::paragraph:
      return "p";
    case NodeKind::heading:
      return "h" + level + (text.empty() ? "" : "#" + text);
    case NodeKind::quote:
      return "quote";
    case NodeKind::bullet_list:
      return "ul" + tight;
    case NodeKind::ordered_list:
      return "ol " + level + tight;
    case NodeKind::item:
      return n.is_task ? n.is_done ? "item [x]" : "item [ ]" : "item";
    case NodeKind::code_block:
      return "code block '" + text + "'";
    case NodeKind::rule:
      return "rule";
    case NodeKind::table:
      return "table";
    case NodeKind::table_row:
      return n.is_header ? "head" : "row";
    case NodeKind::table_cell:
      return n.align ? std::string("cell ") + n.align : "cell";
    case NodeKind::text:
      return "'" + text + "'";
    case NodeKind::code:
      return "`" + text + "`";
    case NodeKind::emphasis:
      return "em";
    case NodeKind::strong:
      return "strong";
    case NodeKind::strikethrough:
      return "del";
    case NodeKind::link:
      return "a" + address;
    case NodeKind::image:
      return "img" + address + " '" + text + "'";
    case NodeKind::soft_break:
      return "soft";
    case NodeKind::line_break:
      return "br";
  }
  return "?";
}

// Children in round brackets. Says so where the ends do not fit.
inline std::string tree(const base::Tree& nodes) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    while (!ends.empty() && ends.back() == i) out += ')', ends.pop_back();
    std::uint32_t limit = ends.empty() ? static_cast<std::uint32_t>(nodes.size()) : ends.back();
    if (nodes[i].end <= i || nodes[i].end > limit) return out + " BAD END";
    if (!out.empty() && out.back() != '(') out += ' ';
    out += name(nodes[i]);
    if (nodes[i].end > i + 1) out += '(', ends.push_back(nodes[i].end);
  }
  return out + std::string(ends.size(), ')');
}

inline std::string markdown(std::string text) { return tree(Parsed(std::move(text)).tree); }

// The one error, with its place.
inline std::string error(std::string text) {
  Parsed parsed(std::move(text));
  if (parsed.ok || parsed.report.findings().size() != 1 || !parsed.tree.empty()) return "no error";
  const base::Finding& f = parsed.report.findings().front();
  return f.code + " " + std::to_string(f.line) + ':' + std::to_string(f.column) + " " + f.what.en;
}

}  // namespace shown
