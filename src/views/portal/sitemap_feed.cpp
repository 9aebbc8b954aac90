// sitemap.xml: the pages that may be found, one file an agency and an index of these, each cut at 50,000 (an agency
// then has several, which the index all names). Only with base_url.
//
// The portal's own pages are in sitemap-portal.xml, since an index cannot list pages. With `root_agency` the agency's
// sitemap is the site's, has the page that explains it, and there is no index.
#include "views/shared/feeds.h"
#include "views/shared/links.h"
#include "views/shared/sitemap.h"

namespace views {
namespace {

// Adds to `paths` where the files are.
void add_sitemap_files(const std::string& name, std::vector<std::string> maps, std::vector<File>& files,
                       std::vector<std::string>& paths) {
  for (std::size_t i = 0; i < maps.size(); ++i) {
    paths.push_back(views::numbered(name, i));
    files.push_back({paths.back(), std::move(maps[i])});
  }
}

std::vector<std::string> addresses_of(const model::Settings& settings, const std::vector<views::Page>& pages) {
  std::vector<std::string> out;
  for (const views::Page& page : pages)
    if (page.is_indexed) out.push_back(views::full_address(settings, page.folder));
  return out;
}

void add_agency_sitemap(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  if (settings.base_url.empty()) return;
  std::vector<std::string> paths, addresses = addresses_of(settings, work.pages);
  if (!settings.root_agency.empty())
    for (base::Language language : settings.languages)
      addresses.push_back(
          views::full_address(settings, views::portal_folder(settings, language, views::reading_path)));
  add_sitemap_files(views::agency_file(settings, context.agency.slug, "sitemap.xml"), views::sitemaps(addresses),
                    work.files, paths);
}

void add_site_sitemap(const SiteWork& work) {
  const model::Settings& settings = work.site.settings;
  if (settings.base_url.empty() || !settings.root_agency.empty()) return;
  std::vector<std::string> maps, indexes;
  add_sitemap_files("sitemap-portal.xml", views::sitemaps(addresses_of(settings, work.pages)), work.files, maps);
  for (const model::Summary& agency : work.summaries)
    for (int i = 0; i < agency.sitemaps; ++i)
      maps.push_back(
          views::numbered(views::agency_file(settings, agency.slug, "sitemap.xml"), static_cast<std::size_t>(i)));
  for (std::string& map : maps) map = views::full_address(settings, map);
  add_sitemap_files("sitemap.xml", views::sitemap_indexes(maps), work.files, indexes);
}

}  // namespace

extern const Feed sitemap_feed{.of_agency = {.files = add_agency_sitemap}, .of_site = {.files = add_site_sitemap}};

}  // namespace views
