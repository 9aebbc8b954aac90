// Findings that are right as they are: `checks.ignore` of agency.yaml, with the reason that readers see.
#pragma once

#include "base/report.h"
#include "base/url.h"

namespace desk {

// The address of the page that asks for the reason; empty where nothing can be ignored: of errors, and outside of
// agencies. `finding.path` is below the content folder.
base::Url address_to_ignore(const base::Finding& finding);

}  // namespace desk
