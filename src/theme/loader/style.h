// Styles as they are sent: the same rules in fewer bytes.
#pragma once

#include <string>

#include "base/report.h"
#include "base/source_location.h"

namespace theme {

// Appends the style to `out` without comments, line ends and spaces that mean nothing. Nothing is rewritten, merged
// or put in another order; strings, addresses, escapes and the values of --properties stay byte for byte. A string,
// comment, bracket or block that does not end (or ends twice) is an error, code `theme`; then nothing is appended.
void add_style(const base::SourceFile& file, std::string& out, base::Report& report);

}  // namespace theme
