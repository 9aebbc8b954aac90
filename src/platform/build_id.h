// Tells one build of this program from another.
#pragma once

#include "platform/hash.h"

namespace platform {

// A fingerprint of the linker's build ids of the program and of its libraries, wherever the files are: another one
// after each build of any of them that changed something. Zero where the linker left no build id.
Hash build_id();

}  // namespace platform
