// Netlify: _headers and _redirects. It shows the page at an address rather than redirect from there, unless the rule
// forces it ("301!"); Cloudflare does not know that sign.
#include "hosts/shared/netlify_rules.h"

namespace hosts {
namespace {

constexpr Limits netlify_limits{.redirects = 10'000, .bytes_of_redirects = 1'000'000};  // more are discouraged

void add_netlify_files(const Site& site, std::vector<File>& files) {
  files.push_back(headers_file(site));
  const bool is_also_for_cloudflare = site.is_also_for(model::Hosting::cloudflare);
  if (!is_also_for_cloudflare) add_redirects_file(site, "301!", netlify_limits, files);
}

}  // namespace

extern const Host netlify{model::Hosting::netlify, add_netlify_files, netlify_limits};

}  // namespace hosts
