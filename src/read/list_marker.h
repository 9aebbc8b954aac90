// The number or bullet that an entry of a list brings along from the form, where the page makes its own.
#pragma once

#include <cstddef>
#include <string_view>

namespace readers {

// "๑. ก", "1) ก", "(1) ก" as entry 1, "• ก" as any: "ก". What does not fit the order stays ("2.1 ก", "3. ก" as entry
// 1), and so does a text of several lines, which may be a list itself.
std::string_view without_list_marker(std::string_view text, std::size_t entry);

}  // namespace readers
