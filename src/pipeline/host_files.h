// What web hosts read, for the hosts that site.yaml names.
#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "hosts/hosts.h"
#include "model/summary.h"
#include "publish/site.h"

namespace pipeline {

// Old addresses of all agencies in all languages.
std::vector<hosts::Redirect> redirects_of(const model::Settings& settings,
                                          const std::vector<model::Summary>& summaries);

// Whether each host takes the site that is about to be published; warnings are at the place where site.yaml names the
// host.
void compare_with_hosts(const model::Settings& settings, const publish::Site& site, std::uint64_t redirects_left_out,
                        base::Report& report);

// `own_style` is that of 404.html.
std::vector<hosts::File> host_files(const model::Settings& settings, std::vector<hosts::Redirect> redirects,
                                    std::string own_style);

}  // namespace pipeline
