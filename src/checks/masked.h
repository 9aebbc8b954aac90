// Findings as they may be printed and kept: without anyone's citizen number. (Defined in Masked.cpp.)
#pragma once

#include "core/report.h"

namespace checks {

// Hides all but the last four digits of every citizen's number in paths, lines and messages; also of what stands in
// the line of a `personal-id`, which has hidden more than one line alone can show.
core::Report masked(core::Report report);

}  // namespace checks
