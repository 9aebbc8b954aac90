// The two parsers of YAML: a fast one for what nearly all content is, and yaml-cpp for the rest. parse_yaml tries one
// after the other; tests compare them.
#pragma once

#include "platform/yaml.h"

namespace platform {

// As parse_yaml, for block maps and lists of texts below `|` or `>`, and of other scalars and brackets that end on
// their line: yaml-cpp takes most of a build's time. False, with an empty tree, for all else: any error, keys that
// are not bare words, other scalars of several lines, escapes, tabs, tags. Where it is true, tree and places are the
// same as those of yaml-cpp: tests/platform/yaml_plain.cpp and tests/fuzz/yaml.cpp.
bool parse_plain_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                      YamlTree& tree);

// As parse_yaml, by yaml-cpp, whatever the text.
bool parse_library_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                        YamlTree& tree, base::Report& report);

}  // namespace platform
