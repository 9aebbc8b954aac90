// Whether a text is JSON.
#pragma once

#include <string_view>

namespace base {

// By RFC 8259, with a byte-order mark before it or not; nested 512 deep at most. Requires valid UTF-8.
bool is_json(std::string_view text);

}  // namespace base
