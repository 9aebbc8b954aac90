// Parses the plain part of YAML into a flat array of nodes, each with its place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/report.h"
#include "base/source_location.h"

namespace platform {

enum class YamlKind : unsigned char { nothing, scalar, list, map };

// The children of a list or map are linked by `next`; 0 ends the chain (node 0 is the root, which is not a child).
struct YamlNode {
  YamlKind kind = YamlKind::nothing;
  std::uint32_t first = 0;  // list, map: the first child
  std::uint32_t next = 0;
  std::uint32_t size = 0;  // list, map: number of children
  std::string_view text;   // scalar: as written, whatever it looks like ("no", "9.1", "043")
  std::string_view key;    // of a map's child
  base::SourceLocation location;
  base::SourceLocation key_place;
  base::SourceLocation comment;  // of a ` #…` after a plain text that may have been meant as part of it; line 0: none
};

struct YamlTree {
  std::vector<YamlNode> nodes;

  const YamlNode& root() const { return nodes.front(); }
  const YamlNode* first_of(const YamlNode& parent) const { return parent.first ? &nodes[parent.first] : nullptr; }
  const YamlNode* after(const YamlNode& node) const { return node.next ? &nodes[node.next] : nullptr; }
};

inline constexpr int deepest_nesting = 16;

// Parses `length` bytes of the file's text from `offset` on as one YAML document; the texts of `tree` are in `arena`.
// Errors, with their places: invalid YAML, a second document, repeated keys, keys that are not text, anchors,
// aliases, tags, merge keys, and more than 16 levels. False where the tree is not usable; with a repeated key it is,
// and has the first one. An empty document is one node of kind `nothing`.
bool parse_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                YamlTree& tree, base::Report& report);

}  // namespace platform
