// What the checks say of themselves. (Defined in Explained.cpp, which is no check.)
#pragma once

#include <string>
#include <string_view>

#include "core/message.h"

namespace checks {

// Of a check or of a reader's rule.
bool is_code(std::string_view code);
core::Message no_such_code(std::string_view code);  // with the nearest

// The page of one code: what it looks for, why, an example, the source, how to silence it. `code` must be one.
std::string explained(std::string_view code, core::Language language);

// All codes with their severity, one a line.
std::string list(core::Language language);

}  // namespace checks
