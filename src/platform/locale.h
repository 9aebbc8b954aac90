// The language that the user's computer is set to.
#pragma once

#include <optional>

#include "base/language.h"

namespace platform {

// Of the first of LC_ALL, LC_MESSAGES and LANG that is set; nothing where that is none of the program's languages.
std::optional<base::Language> user_language();

}  // namespace platform
