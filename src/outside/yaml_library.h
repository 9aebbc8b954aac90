// All of YAML that is allowed, by yaml-cpp: the authority on what a text means.
#pragma once

#include "outside/yaml.h"

namespace outside {

// As parse_yaml, whatever the text.
bool parse_library_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena,
                        YamlTree& tree, core::Report& report);

}  // namespace outside
