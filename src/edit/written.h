// Values as they are written where others were.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "edit/target.h"

namespace editing {

struct Written {
  std::string head;   // on the line of the key or dash
  std::string lines;  // below that line, each after a line feed
};

// A text in the style of the scalar `source` that it takes the place of (empty: of none), where the text permits
// that. `indent`: of lines below a '|'.
Written written_text(std::string_view text, std::string_view source, bool is_in_flow, std::size_t indent);

// The value as base/yaml_text.h writes it, with what is empty as "", [] and {}.
base::YamlValue writable(const Target& target);

// A map or list with this entry alone.
base::YamlValue alone(const Target& entry, Kind parent);

// The entry of a map, or the item of a list, that stands `indent` blanks in: its lines, the first without blanks, the
// last without a line feed.
std::string written_entry(const Target& target, Kind parent, std::size_t indent);

}  // namespace editing
