// Fingerprints of what all agencies share, so that the next build can tell what has changed.
#pragma once

#include <string_view>

#include "pipeline/inputs.h"
#include "state/build_state.h"

namespace pipeline {

// Requires inputs that are usable.
state::Fingerprints fingerprints_of(const Inputs& inputs, std::string_view version);

// Of everything that the portal is made of but the agencies' summaries.
state::Hash portal_fingerprint(const Inputs& inputs, const state::Fingerprints& fingerprints);

}  // namespace pipeline
