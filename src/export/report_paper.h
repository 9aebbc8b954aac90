// The year's report as the official form of measures: heading, preface, scores, the table, what it has no column for,
// signature.
#pragma once

#include "export/export.h"
#include "export/paper.h"

namespace exporting {

// In the site's first language. The year has something to report.
Paper report_paper(const Source& source);

}  // namespace exporting
