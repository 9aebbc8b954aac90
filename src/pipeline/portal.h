// What a site has beside its agencies' pages: the portal, the shared files, and what web hosts read.
#pragma once

#include <vector>

#include "hosts/hosts.h"
#include "model/summary.h"
#include "pipeline/inputs.h"
#include "publish/site.h"

namespace pipeline {

struct PortalFiles {
  std::vector<publish::PublicFile> files;
  std::size_t redirects_left_out = 0;  // as in hosts::File
};

// From all summaries, sorted by slug.
PortalFiles build_portal(const Inputs& inputs, const std::vector<model::Summary>& summaries,
                         std::vector<hosts::Redirect> redirects, publish::Site& site);

}  // namespace pipeline
