// A template file as a tree.
#pragma once

#include "core/place.h"
#include "theme/diagnostics.h"
#include "theme/template/tree.h"

namespace theme {

// Tells every mistake of the file's own text; a tree whose structure could not be read is not usable.
Tree parse(const core::SourceFile& file, Diagnostics& diagnostics);

}  // namespace theme
