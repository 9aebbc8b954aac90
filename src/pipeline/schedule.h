// All agencies of a build, on all threads: each is kept as it was or made again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/summary.h"
#include "pipeline/build.h"
#include "pipeline/inputs.h"
#include "state/previous_build.h"
#include "state/state_writer.h"

namespace pipeline {

// What became of one agency.
struct AgencyResult {
  base::Report report, silenced;
  state::Staleness staleness;             // where that has a row, nothing was opened
  state::AgencyRow row;                   // else what is to be known of it from now on
  std::optional<model::Summary> summary;  // likewise; absent where no page of it is published
  publish::PublicManifest published;      // likewise, as the manifest of the site has it; empty: as it was
  bool is_lost = false;                   // it has errors, and pages that are published and cannot be kept
};

// Where agencies go. With nothing of this they are only checked.
struct BuildTarget {
  publish::Site* site = nullptr;
  const state::PreviousBuild* previous = nullptr;
  state::StateWriter* writer = nullptr;
  bool is_shard = false;  // made to be merged: that build knows what was published before
};

// Calls `work` with each number below `count`, on all threads; ends early where that is asked for.
void for_each_agency(std::size_t count, const BuildOptions& options, const std::function<void(std::size_t)>& work);

// With `publish: each-agency` an agency that has errors keeps its last good pages: gives its summary and its `roots`.
// Nothing and no roots where there are none; sets is_lost where they are there, but nothing is known of them.
std::optional<model::Summary> keep_last_good(const Inputs& inputs, const std::string& slug, const BuildTarget& to,
                                             AgencyResult& result, std::vector<std::string>& roots);

// In the order of inputs.content.agencies. Ends early where that is asked for.
std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const BuildTarget& target);

}  // namespace pipeline
