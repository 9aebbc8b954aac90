// Who else has a file open.
#pragma once

#include <string>

#include "desk/desk_page.h"

namespace desk {

// As a page says it: "somchai (somchai-pc) also has this file open. …"; empty where nobody has.
std::string openers_in_words(const Visit& visit, const std::string& path);

}  // namespace desk
