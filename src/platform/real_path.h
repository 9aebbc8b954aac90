// The real path of a file or folder, and of the program.
#pragma once

#include <string>

namespace platform {

// The absolute path with all links resolved; empty and errno where nothing is there.
std::string real_path(const std::string& path);

// Where this program is, also where /proc is not mounted.
std::string program_path();

}  // namespace platform
