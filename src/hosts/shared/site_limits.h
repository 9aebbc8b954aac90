// Compares a site that is about to be published with the limits of its hosts.
#pragma once

#include "base/report.h"
#include "base/site_size.h"
#include "hosts/hosts.h"

namespace hosts {

struct SiteNeeds {
  base::SiteSize site;                   // `big` holds at least the files above the host's limit
  std::uint64_t redirects_left_out = 0;  // moved pages for which _redirects had no room
};

// One warning for each limit that the site exceeds, at `place`, where site.yaml names the host; a note where
// redirects were left out.
void check_limits(const Host& host, const base::SourceLocation& location, const SiteNeeds& needs,
                  base::Report& report);

}  // namespace hosts
