// A template file as a tree.
#pragma once

#include "base/source_location.h"
#include "theme/diagnostics.h"
#include "theme/template/tree.h"

namespace theme {

// Tells every mistake of the file's own text; a tree whose structure could not be read is not usable.
Tree parse(const base::SourceFile& file, Diagnostics& diagnostics);

}  // namespace theme
