// A site that is about to be published, compared with what its host takes.
#pragma once

#include "core/extent.h"
#include "core/report.h"
#include "hosts/hosts.h"

namespace hosts {

struct SiteNeeds {
  core::Extent site;                     // `big` holds at least what is above the host's limit
  std::uint64_t redirects_left_out = 0;  // moved pages that found no room in _redirects
};

// One warning a limit that the site is beyond, at `place`, where site.yaml names the host; a note where redirects
// were left out.
void check_limits(const Host& host, const core::Place& place, const SiteNeeds& needs, core::Report& report);

}  // namespace hosts
