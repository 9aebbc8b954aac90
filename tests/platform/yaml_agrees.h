// What the fast parser of YAML accepts must be, node by node and place by place, what yaml-cpp makes of it.
#pragma once

#include <string>
#include <string_view>

#include "platform/yaml_parsers.h"

namespace yaml_test {

inline std::string shown(const base::SourceLocation& p) {
  return std::to_string(p.line) + ':' + std::to_string(p.column) + '+' + std::to_string(p.length);
}

inline std::string shown(const platform::YamlTree& tree) {
  std::string out;
  for (const platform::YamlNode& n : tree.nodes) {
    out += std::to_string(static_cast<int>(n.kind)) + ' ' + std::to_string(n.first) + ' ' + std::to_string(n.next) +
           ' ' + std::to_string(n.size) + " '" + std::string(n.text) + "' '" + std::string(n.key) + "' " +
           shown(n.location) + ' ' + (n.key.empty() ? "" : shown(n.key_place)) + ' ' +
           (n.comment.line ? shown(n.comment) : "") + '\n';
  }
  return out;
}

struct Comparison {
  bool is_plain = false;  // the fast parser accepted it
  std::string own, theirs;

  bool agrees() const { return !is_plain || own == theirs; }
};

// The text is in a file after `before`, as front matter is.
inline Comparison compare(std::string_view before, std::string_view text) {
  base::SourceFile file{"a.yaml", std::string(before) + std::string(text)};
  base::Arena arena;
  platform::YamlTree own, library;
  base::Report report;
  Comparison out;
  out.is_plain = platform::parse_plain_yaml(file, before.size(), text.size(), arena, own);
  if (!out.is_plain) return out;
  const bool is_yaml = platform::parse_library_yaml(file, before.size(), text.size(), arena, library, report);
  out.own = shown(own);
  out.theirs = is_yaml && report.findings().empty() ? shown(library) : "refused";
  for (const base::Finding& f : report.findings()) out.theirs += ": " + f.what.en;
  return out;
}

}  // namespace yaml_test
