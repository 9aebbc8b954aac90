// Forwards to the header that took its place.
#pragma once

#include "outside/host_info.h"

namespace outside {
inline std::string machine_name() { return host_name(); }
}  // namespace outside
