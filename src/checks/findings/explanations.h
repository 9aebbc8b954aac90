// What the checks say about themselves: `prongsai check --list` and `--explain`.
#pragma once

#include <string>
#include <string_view>

#include "base/bilingual_text.h"

namespace checks {

// Whether it is the code of a check or of a reader's rule.
bool is_code(std::string_view code);
base::BilingualText no_such_code(std::string_view code);  // suggests the nearest

// The page of one code: what it looks for, why, its source, how to ignore it, an example. Requires is_code(code).
std::string explain(std::string_view code, base::Language language);

// All codes with their severity, one a line, in alphabetical order.
std::string list_codes(base::Language language);

}  // namespace checks
