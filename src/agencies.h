// All agencies of a build: each is kept as it was or made anew, on all threads.
#pragma once

#include <string>
#include <vector>

#include "build.h"
#include "earlier.h"
#include "inputs.h"
#include "memory_writer.h"

// What became of one agency.
struct AgencyResult {
  core::Report report, silenced;
  Earlier::Verdict verdict;  // where that has a row, nothing was opened
  memory::AgencyRow row;     // else what is to be known of it from now on
  std::string summary;       // bytes; empty where no page of it is published, or nothing was opened
};

// With neither of these the agencies are looked at and nothing is kept.
struct Publication {
  publish::Site* site = nullptr;
  const Earlier* earlier = nullptr;
  memory::Writer* writer = nullptr;
};

// In the order of inputs.content.agencies. Ends early where that is asked for.
std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const Publication& publication);
