// sitemap.xml: the pages that may be found, one file an agency and an index of these, each cut at 50,000 (an agency
// then has several, which the index all names). Only with base_url.
//
// The portal's own pages stand in sitemap-portal.xml, for an index holds no pages. With `root_agency` the agency's
// sitemap is the site's, and there is no index.
#include "parts/sitemap.h"

#include "feeds/feeds.h"
#include "parts/links.h"

namespace feeds {
namespace {

// `paths` are where the files stand.
void add_files(const std::string& name, std::vector<std::string> maps, std::vector<File>& files,
               std::vector<std::string>& paths) {
  for (std::size_t i = 0; i < maps.size(); ++i) {
    paths.push_back(parts::numbered(name, i));
    files.push_back({paths.back(), std::move(maps[i])});
  }
}

std::vector<std::string> addresses_of(const model::Settings& settings, const std::vector<parts::Page>& pages) {
  std::vector<std::string> out;
  for (const parts::Page& page : pages)
    if (page.is_indexed) out.push_back(parts::full_address(settings, page.folder));
  return out;
}

void of_agency(const parts::Context& context, const std::vector<parts::Page>& pages, std::vector<File>& files) {
  const model::Settings& settings = context.site.settings;
  if (settings.base_url.empty()) return;
  std::vector<std::string> paths;
  add_files(parts::agency_file(settings, context.agency.slug, "sitemap.xml"),
            parts::sitemaps(addresses_of(settings, pages)), files, paths);
}

void of_site(const parts::Site& site, const std::vector<model::Summary>& summaries,
             const std::vector<parts::Page>& pages, std::vector<File>& files) {
  const model::Settings& settings = site.settings;
  if (settings.base_url.empty() || !settings.root_agency.empty()) return;
  std::vector<std::string> maps, indexes;
  add_files("sitemap-portal.xml", parts::sitemaps(addresses_of(settings, pages)), files, maps);
  for (const model::Summary& agency : summaries)
    for (int i = 0; i < agency.sitemaps; ++i)
      maps.push_back(
          parts::numbered(parts::agency_file(settings, agency.slug, "sitemap.xml"), static_cast<std::size_t>(i)));
  for (std::string& map : maps) map = parts::full_address(settings, map);
  add_files("sitemap.xml", parts::sitemap_indexes(maps), files, indexes);
}

}  // namespace

extern const Feed sitemap;
const Feed sitemap{.of_agency = of_agency, .of_site = of_site};

}  // namespace feeds
