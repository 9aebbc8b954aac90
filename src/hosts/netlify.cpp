// Netlify: _headers and _redirects. It shows a page that stands at an address rather than lead on from there, unless
// the rule insists ("301!"); Cloudflare does not know that sign.
#include "hosts/Rules.h"

namespace hosts {
namespace {

constexpr Limits most{.redirects = 10'000, .bytes_of_redirects = 1'000'000};  // more are discouraged

void make(const Site& site, std::vector<File>& files) {
  files.push_back(headers_file(site));
  const bool is_also_for_cloudflare = site.is_also_for(model::Hosting::cloudflare);
  if (!is_also_for_cloudflare) add_redirects_file(site, "301!", most, files);
}

}  // namespace

extern const Host netlify;
const Host netlify{model::Hosting::netlify, make, most};

}  // namespace hosts
