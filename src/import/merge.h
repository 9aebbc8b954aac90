// What a YAML file lacks of what was read elsewhere.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/yaml_text.h"
#include "edit/edits.h"

namespace importing {

// Called for what cannot be added, since the file says something else there.
using OnConflict = std::function<void(const std::string& key, const base::YamlValue& value)>;

// The changes that add to a file of these `values` what `added` has and they lack.
std::vector<editing::Change> missing_in(const base::YamlValue& values, const base::YamlValue& added,
                                        const OnConflict& conflict);

}  // namespace importing
