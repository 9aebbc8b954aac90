// Cloudflare Pages: _headers and _redirects. Whatever exceeds its limits is cut off silently. It redirects
// /x/index.html to /x/ by itself, and needs a 404.html: without one each wrong address shows the home page.
#include "hosts/shared/netlify_rules.h"

namespace hosts {
namespace {

constexpr Limits cloudflare_limits{.files = 20'000,
                                   .bytes_of_a_file = 25u << 20,
                                   .files_paid = 100'000,
                                   .redirects = 2'000,
                                   .bytes_of_redirects = 100'000};

void add_cloudflare_files(const Site& site, std::vector<File>& files) {
  files.push_back(headers_file(site));
  add_redirects_file(site, "301", cloudflare_limits, files);
}

}  // namespace

extern const Host cloudflare{model::Hosting::cloudflare, add_cloudflare_files, cloudflare_limits};

}  // namespace hosts
