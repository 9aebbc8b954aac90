// Findings that the agency suppresses with a reason: `checks: ignore` of agency.yaml.
#pragma once

#include "base/report.h"
#include "model/agency.h"

namespace checks {

// Moves what `checks: ignore` names from `report` to `suppressed`, with the reason as its advice: warnings and notes,
// by code and perhaps by file or folder; of errors only `personal-id`, by its last four digits. Where `is_full`
// (every check has run on content without errors), an entry that matched nothing becomes an `unused-ignore`.
void apply_suppressions(const model::Agency& agency, bool is_full, base::Report& report, base::Report& suppressed);

}  // namespace checks
