// Findings as a person or a program reads them.
#pragma once

#include <string>

#include "base/report.h"

namespace base {

// "content/agencies/x/agency.yaml:7:17: warning[foreign-website]: …", without a line end.
std::string headline(const Finding& finding, Language language, bool colours);

// The headline with the source line, a caret and the advice below. Ends with a line end. A long source line is cut to
// the part around the caret.
std::string as_text(const Finding& finding, Language language, bool colours);

// One JSON object on one line: path, line, column, length, severity, code, message, advice, source. Without a place
// in the file, line and column are 0.
std::string as_json(const Finding& finding, Language language);

// "3 errors, 5 warnings, 12 notes"
std::string counts_text(const Report& report, Language language);

}  // namespace base
