// Findings as they may be printed and kept: without anyone's citizen number.
#pragma once

#include "core/report.h"

namespace checks {

// Replaces all but the last four digits of every citizen's number in paths, source lines and messages by 'x'. Two
// findings of `personal-id` in one line hide different digits of it: every finding in that line hides both.
core::Report redacted(core::Report report);

}  // namespace checks
