// Places beside folders, and where what comes with the program is looked for.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace platform {

// The folders of this name beside the content folder, beside the program, one level above it (a build folder stands
// in the source tree), and in its share folder, each with a final slash; what is in an earlier one goes before what
// is in a later one.
std::array<std::string, 4> places_of(const std::string& content_folder, std::string_view name);

// A path as it is compared and taken apart: "site/" is "site"; "/" stays.
std::string without_final_slashes(std::string path);

// The path of a file in the folder that holds `folder`, which has no final slash.
std::string path_beside(const std::string& folder, std::string_view name);

}  // namespace platform
