// All agencies of a build: each is kept as it was or made anew, on all threads.
#pragma once

#include <functional>
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
  bool is_part = false;  // made for a join, which knows what was published before
};

// Calls `work` with each number below `count`, on all threads; ends early where that is asked for.
void for_each_agency(std::size_t count, const BuildOptions& options, const std::function<void(std::size_t)>& work);

// With `publish: each-agency` an agency that has errors keeps its last good pages: gives its summary's bytes, and its
// `roots`. Both empty where there are none.
std::string keep_last_good(const Inputs& inputs, const std::string& slug, const Earlier& earlier,
                           std::vector<std::string>& roots);

// In the order of inputs.content.agencies. Ends early where that is asked for.
std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const Publication& publication);
