// Findings that the agency silences with a reason: `checks: ignore` of agency.yaml. (Defined in unused_ignore.cpp.)
#pragma once

#include "core/report.h"
#include "model/agency.h"

namespace checks {

// Takes out what the agency ignores by code, file or folder: warnings and notes, and of errors personal-id alone,
// where its last four digits are named. Where the check was full, an entry that matched nothing is an
// `unused-ignore`. What was taken out is added to `silenced`, with the reason as advice.
void take_out_ignored(const model::Agency& agency, bool is_full, core::Report& report, core::Report& silenced);

}  // namespace checks
