// robots.txt: everything may be read; where the sitemap is.
#include "feeds/feeds.h"
#include "parts/links.h"

namespace feeds {
namespace {

void add_robots(const SiteWork& work) {
  std::string bytes = "User-agent: *\nDisallow:\n";
  std::string sitemap = parts::full_address(work.site.settings, "sitemap.xml");
  if (!sitemap.empty()) bytes += "\nSitemap: " + sitemap + "\n";
  work.files.push_back({"robots.txt", std::move(bytes)});
}

}  // namespace

extern const Feed robots_feed{.of_site = {.files = add_robots}};

}  // namespace feeds
