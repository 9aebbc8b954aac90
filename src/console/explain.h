// What was built again, and why: for `build --why`.
#pragma once

#include "console/diagnostics.h"
#include "pipeline/build.h"

namespace console {

// To standard output, one line (or JSON object) for each agency, one for all of them where they have the same reason,
// and one for the pages over all agencies.
void print_why(const pipeline::BuildResult& result, const Printing& printing);

}  // namespace console
