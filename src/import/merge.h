// Adds keys and entries to a YAML file that is there, whose own lines stay as they are.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/source_location.h"
#include "base/yaml_text.h"

namespace importing {

// Called for what cannot be added: the file says something else there (`is_there`), or is written on one line.
using OnConflict = std::function<void(const std::string& key, const base::YamlValue& value, bool is_there)>;

// The file's text with what `added` has and the file lacks. Nothing where the file is no YAML.
std::optional<std::string> with_added(const base::SourceFile& file, const base::YamlValue& added,
                                      const OnConflict& conflict);

}  // namespace importing
