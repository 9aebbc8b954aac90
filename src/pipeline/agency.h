// One agency, from its folder to staged files. Runs alone, on any thread.
#pragma once

#include <optional>
#include <string>

#include "base/report.h"
#include "model/summary.h"
#include "pipeline/inputs.h"
#include "publish/site.h"

namespace pipeline {

struct AgencyOutcome {
  base::Report report, silenced;
  std::optional<model::Summary> summary;  // absent where the agency could not be read at all
  publish::PublicManifest published;      // what the manifest of the site says of it; empty where no page was made
  // What the next build needs to know:
  readers::AgencyFiles files;          // as they were before they were read
  std::vector<std::string> roots;      // folders and files of the site that are its own
  model::FrameworkDependencies asked;  // of the frameworks
  bool lacks_pictures = false;         // of shared links: some could not be drawn
};

// Without a site the pages are composed and checked, not rendered. `scanned` is what the agency's folder holds, where
// that is known.
AgencyOutcome build_agency(const Inputs& inputs, const std::string& slug, publish::Site* site,
                           std::optional<readers::AgencyFiles> scanned);

}  // namespace pipeline
