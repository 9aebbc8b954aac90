// yaml-cpp behind a seam: the plain part of YAML as a flat array of nodes, each with its place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/place.h"
#include "core/report.h"

namespace outside {

enum class YamlKind : unsigned char { nothing, scalar, list, map };

// Nodes of a list or map hang together by `next`; 0 ends the chain (node 0 is the root and nobody's child).
struct YamlNode {
  YamlKind kind = YamlKind::nothing;
  std::uint32_t first = 0;  // list, map: the first child
  std::uint32_t next = 0;
  std::uint32_t size = 0;  // list, map: number of children
  std::string_view text;   // scalar: as written, whatever it looks like ("no", "9.1", "043")
  std::string_view key;    // of a map's child
  core::Place place;
  core::Place key_place;
  core::Place comment;  // of a ` #…` behind a plain text that may have been meant as part of it; line 0: none
};

struct YamlTree {
  std::vector<YamlNode> nodes;

  const YamlNode& root() const { return nodes.front(); }
  const YamlNode* first_of(const YamlNode& parent) const { return parent.first ? &nodes[parent.first] : nullptr; }
  const YamlNode* after(const YamlNode& node) const { return node.next ? &nodes[node.next] : nullptr; }
};

inline constexpr int deepest_nesting = 16;

// Reads `length` bytes of the file's text from `offset` on as one YAML document. Refused, with a located error: what
// is no YAML, a second document, repeated keys, keys that are no text, anchors, aliases, tags, merge keys, and
// nesting deeper than 16. False where the tree is not usable; a repeated key is an error but leaves a usable tree
// with the first one. An empty document is one node of nothing. Texts live in `arena`.
bool parse_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena,
                YamlTree& tree, core::Report& report);

}  // namespace outside
