// The plain part of YAML without the library: block maps and lists, scalars and brackets that end in their line.
// Nearly all content is written so, and yaml-cpp takes most of a build's time to read it.
#pragma once

#include "outside/yaml.h"

namespace outside {

// As parse_yaml, of a text without an error. False, with an empty tree, where something stands in the text that is
// left to yaml-cpp: any error, keys that are no bare words, scalars over several lines, escapes, tabs, tags. What is
// read here is what yaml-cpp reads, with the same places: tests/outside/yaml_plain.cpp and tests/fuzz/yaml.cpp.
bool parse_plain_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena,
                      YamlTree& tree);

}  // namespace outside
