// The exact place of words in a value that may take several lines or be in brackets.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_location.h"

namespace checks {

// Where `words` first occur from `place` on, within the `reach` bytes that the value may take in the file; `place`
// itself where they are not in the file as they are (escapes, folded lines).
base::SourceLocation words_at(const base::SourceLocation& location, std::string_view words, std::size_t reach = 400);

}  // namespace checks
