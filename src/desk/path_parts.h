// Parts between slashes.
#pragma once

#include <algorithm>
#include <string_view>

namespace desk {

// The first part, which `path` loses with the '/' after it; empty where nothing is left.
inline std::string_view take_part(std::string_view& path) {
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(part.size() + 1, path.size()));
  return part;
}

}  // namespace desk
