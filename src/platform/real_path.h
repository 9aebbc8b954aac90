// The real path of a file or folder.
#pragma once

#include <string>

namespace platform {

// The absolute path with all links resolved; empty where nothing is there.
std::string real_path(const std::string& path);

}  // namespace platform
