// Forwards to the header that took its place.
#pragma once

#include "outside/safe_open.h"
