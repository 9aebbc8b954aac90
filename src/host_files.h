// What web hosts read, for the hosts that site.yaml names.
#pragma once

#include <string>
#include <vector>

#include "hosts/hosts.h"
#include "portal_row.h"

// Old addresses of all agencies in all languages.
std::vector<hosts::Redirect> redirects_of(const model::Settings& settings, const std::vector<PortalRow>& rows);

// `own_style` is that of 404.html.
std::vector<hosts::File> host_files(const model::Settings& settings, std::vector<hosts::Redirect> redirects,
                                    std::string own_style);
