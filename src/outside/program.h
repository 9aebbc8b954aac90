// This program: what it was built from.
#pragma once

#include "outside/hash.h"

namespace outside {

// The same for the same program with the same libraries, whatever file it stands in; another after each build of any
// of them that changed something. Zero where the linker left no mark to tell by.
Hash program_mark();

}  // namespace outside
