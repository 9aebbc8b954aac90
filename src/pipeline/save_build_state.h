// The end of a build: the portal, and what the next build is to know.
#pragma once

#include <string>
#include <vector>

#include "pipeline/build.h"
#include "pipeline/inputs.h"
#include "pipeline/schedule.h"
#include "state/previous_build.h"
#include "state/state_writer.h"

namespace pipeline {

struct Portal {
  state::Hash fingerprint;  // of all that it was made of
  std::vector<publish::PublicFile> files;
  bool is_kept = false;
  base::BilingualText why;               // else
  std::uint64_t redirects_left_out = 0;  // of _redirects, where a host takes no more
};

// The portal's pages and the site's own files: those of the last publication where nothing that they are made of has
// changed; else takes the summaries of the agencies.
Portal build_or_keep_portal(const Inputs& inputs, const state::Fingerprints& fingerprints,
                            const state::PreviousBuild& previous, std::vector<AgencyResult>& agencies,
                            publish::Site& site);

// The manifest.json of the whole site.
void put_manifest_of_the_site(const Inputs& inputs, const state::PreviousBuild& previous,
                              const std::vector<AgencyResult>& agencies, const Portal& portal, publish::Site& site);

// Puts the state of this build beside the site, unless nothing in it is new.
void save_build_state(const Inputs& inputs, const BuildOptions& options, const state::Fingerprints& fingerprints,
                      const state::PreviousBuild& previous, const std::vector<AgencyResult>& agencies,
                      const Portal& portal, state::StateWriter& writer, publish::Site& site);

}  // namespace pipeline
