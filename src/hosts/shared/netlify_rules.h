// _headers and _redirects: the two files that Netlify and Cloudflare Pages have in common.
#pragma once

#include <cstddef>
#include <string_view>

#include "hosts/hosts.h"

namespace hosts {

// Both hosts make browsers revalidate everything unless a rule says otherwise. So only assets have Cache-Control
// here: a header that two rules give would be joined, not replaced.
File headers_file(const Site& site);

// At most as many rules and bytes of redirects as `most` says; further pages are redirected by the page at their old
// address, as on any host. `status` is "301", or "301!" where the host would otherwise show that page. No file where
// nothing moved.
void add_redirects_file(const Site& site, std::string_view status, const Limits& most, std::vector<File>& files);

}  // namespace hosts
