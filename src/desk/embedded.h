// Files of src/desk/ that are part of the program.
#pragma once

#include <span>
#include <string_view>

namespace desk {

struct Embedded {
  std::string_view name;  // without its folder
  std::string_view bytes;
};

extern const std::span<const Embedded> desk_templates, desk_words;  // in the order of their names

}  // namespace desk
