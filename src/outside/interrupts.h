// Forwards to the header that took its place.
#pragma once

#include "outside/signals.h"

namespace outside {
using Interrupts = StopSignals;
}  // namespace outside
