// Forwards to the header that took its place.
#pragma once

#include "core/json.h"
