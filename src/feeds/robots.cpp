// robots.txt: everything may be read; where the sitemap is.
#include "feeds/feeds.h"
#include "parts/links.h"

namespace feeds {
namespace {

void of_site(const parts::Site& site, const std::vector<model::Summary>&, const std::vector<parts::Page>&,
             std::vector<File>& files) {
  std::string bytes = "User-agent: *\nDisallow:\n";
  std::string sitemap = parts::full_address(site.settings, "sitemap.xml");
  if (!sitemap.empty()) bytes += "\nSitemap: " + sitemap + "\n";
  files.push_back({"robots.txt", std::move(bytes)});
}

}  // namespace

extern const Feed robots;
const Feed robots{nullptr, of_site};

}  // namespace feeds
