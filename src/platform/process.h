// The process that the program runs in.
#pragma once

#include <string>
#include <string_view>

#include "base/bilingual_text.h"

namespace platform {

int process_id();
// From now on relative paths are below this folder. False and `why` where it cannot be entered.
bool enter_folder(const std::string& folder, base::BilingualText& why);
// Writing where nobody reads any more is an error from now on, and not the end of the process.
void ignore_broken_pipes();
// Bytes are written as they are, and a console takes them for UTF-8.
void prepare_streams();
// A path that a person wrote, with '/' between its parts.
std::string path_as_given(std::string path);
// Whether it is the same wherever the program stands: "/x"; on Windows also "C:/x".
bool is_absolute(std::string_view path);
// The folder of the program where somebody has started it by its icon, in a window of its own; else empty.
std::string folder_of_icon();

}  // namespace platform
