// One finding for what a text holds many times, as pasted text does.
#pragma once

#include <string>

#include "base/bilingual_text.h"

namespace checks {

// Adds to the advice how many more there are in this text; nothing where there are none.
inline void add_more_in_text(base::BilingualText& mend, std::size_t more) {
  if (more) mend += base::msg(" และมีอีก {} แห่งในข้อความนี้", "; {} more in this text", {std::to_string(more)});
}

}  // namespace checks
