#include "platform/build_id.h"

#include "platform/disk.h"
#include "platform/real_path.h"

namespace platform {

// Everything is linked into the one file, whose bytes tell.
Hash build_id() { return hash_of_file(program_path()).value_or(Hash{}); }

}  // namespace platform
