// Times as the desk's pages state them.
#pragma once

#include <cstdint>
#include <string>

#include "base/language.h"

namespace desk {

// "30 พ.ย. 2569 18:15", in the time of Thailand; `seconds` since 1970, UTC.
std::string time_in_words(std::int64_t seconds, base::Language language);

}  // namespace desk
