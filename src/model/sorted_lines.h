// A text whose lines are in the order of their bytes, and what is looked up in it without reading it all.
#pragma once

#include <array>
#include <string_view>

namespace model {

// The last line whose first field (up to a tab) is not after `key`; empty where all are. `text` ends with \n.
std::string_view line_not_after(std::string_view text, std::string_view key);

// The line whose first field is `key`; empty where there is none.
std::string_view line_of_key(std::string_view text, std::string_view key);

// Fields between tabs; what is missing is empty.
std::array<std::string_view, 4> fields_of(std::string_view line);

}  // namespace model
