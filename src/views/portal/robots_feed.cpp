// robots.txt: everything may be read; where the sitemap is.
#include "views/shared/feeds.h"
#include "views/shared/links.h"

namespace views {
namespace {

void add_robots(const SiteWork& work) {
  std::string bytes = "User-agent: *\nDisallow:\n";
  std::string sitemap = views::full_address(work.site.settings, "sitemap.xml");
  if (!sitemap.empty()) bytes += "\nSitemap: " + sitemap + "\n";
  work.files.push_back({"robots.txt", std::move(bytes)});
}

}  // namespace

extern const Feed robots_feed{.of_site = {.files = add_robots}};

}  // namespace views
