// Shards of a site, each made with `build --shard I/N`, merged into the site.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/build.h"
#include "pipeline/inputs.h"
#include "pipeline/schedule.h"

namespace pipeline {

// Where the pages of a shard are; beside them is their state, as beside any site.
std::string pages_of_shard(const std::string& folder);

// Puts the pages of all agencies into the new site, as the shards have them. Nothing, and `why`, where they do not
// make one site: a shard that is missing, appears twice, is damaged, or was made of other settings, frameworks or
// agencies, with another theme or program. In the order of inputs.content.agencies.
std::optional<std::vector<AgencyResult>> merge_shards(const Inputs& inputs, const BuildOptions& options,
                                                      const state::Fingerprints& fingerprints,
                                                      const BuildTarget& target, base::BilingualText& why);

}  // namespace pipeline
