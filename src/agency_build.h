// One agency, from its folder to staged files. Runs alone, on any thread.
#pragma once

#include <optional>
#include <string>

#include "core/report.h"
#include "inputs.h"
#include "model/summary.h"
#include "publish/site.h"

struct AgencyOutcome {
  core::Report report, silenced;
  std::optional<model::Summary> summary;  // absent where the agency could not be read at all
};

// Without a site the pages are made, looked at and dropped.
AgencyOutcome build_agency(const Inputs& inputs, const std::string& slug, publish::Site* site);

// The portal's pages and the site's own files, from all summaries.
void build_portal(const Inputs& inputs, const std::vector<model::Summary>& summaries, publish::Site& site);
