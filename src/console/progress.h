// How far a build is: a line on the terminal that is written over itself.
#pragma once

#include <cstddef>
#include <functional>

#include "base/bilingual_text.h"

namespace console {

// For BuildOptions::progress, and for others with another `form`: "{0}" of "{1}". Shows itself once the work has
// taken a second, and goes with the last copy of the function. Empty where standard error is not a terminal.
std::function<void(std::size_t done, std::size_t all)> progress_line(
    base::Language language, base::BilingualText form = {"{0} จาก {1} หน่วยงาน", "{0} of {1} agencies"});

}  // namespace console
