// What import.md says: questions, and what found no place.
#pragma once

#include <string>

#include "base/language.h"
#include "import/draft.h"

namespace importing {

// Markdown. `sources`: the names of the files that were read.
std::string remainder_text(const Draft& draft, const std::string& sources, base::Language language);

}  // namespace importing
