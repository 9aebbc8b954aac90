#include "platform/build_id.h"

namespace platform {

// What a page keeps of a build ends with the page.
Hash build_id() { return hash("page"); }

}  // namespace platform
