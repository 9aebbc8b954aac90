// Lines of running text.
#pragma once

#include <string>
#include <string_view>

#include "import/sections.h"

namespace importing {

// Cleaned, with the tabs that are in it.
std::string cleaned_with_tabs(std::string_view text);

// Text as Markdown that shows it.
std::string markdown_text(const Line& line);

}  // namespace importing
