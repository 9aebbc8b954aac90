// Where a path really leads.
#pragma once

#include <string>

namespace outside {

// The absolute path with every link resolved; empty where there is nothing.
std::string real_path(const std::string& path);

}  // namespace outside
