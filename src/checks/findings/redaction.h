// Findings as they may be printed and kept: without anyone's citizen number.
#pragma once

#include "base/report.h"

namespace checks {

// Replaces all but the last four digits of every citizen's number in paths, source lines and messages by 'x'. Two
// findings of `personal-id` in one line hide different digits of it: every finding in that line hides both.
base::Report redacted(base::Report report);

}  // namespace checks
