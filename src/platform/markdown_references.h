// Numeric references of Markdown: "&#3585;", "&#xE01;".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace platform {

struct ReferenceAt {
  std::size_t offset = 0, bytes = 0;
};

// The first reference, outside code, to a character that no text may hold: a control, a surrogate, U+FFFE, U+FFFF.
std::optional<ReferenceAt> forbidden_reference(std::string_view text);

}  // namespace platform
