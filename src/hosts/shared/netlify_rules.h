// _headers and _redirects: the two files that Netlify and Cloudflare Pages have in common.
#pragma once

#include <cstddef>
#include <string_view>

#include "hosts/hosts.h"

namespace hosts {

// Both hosts let browsers keep nothing without asking again, unless a rule says otherwise. So Cache-Control stands
// here for assets alone: a header that two rules give would be joined, not replaced.
File headers_file(const Site& site);

// At most as many rules and bytes of redirects as `most` says; pages beyond lead on by what stands at their old
// address, as they do on any host. `status` is "301", or "301!" where the host would rather show that page. No file
// where nothing moved.
void add_redirects_file(const Site& site, std::string_view status, const Limits& most, std::vector<File>& files);

}  // namespace hosts
