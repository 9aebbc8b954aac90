// sitemap.xml: the pages that may be found, one file an agency and an index of these. Only with base_url.
//
// The portal's own pages stand in sitemap-portal.xml, for an index holds no pages. With `root_agency` the agency's
// sitemap is the site's, and there is no index.
#include "core/html.h"
#include "feeds/feeds.h"
#include "parts/links.h"

namespace feeds {
namespace {

core::Html opening(core::Literal element) {
  return core::Html()
      .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
      .raw(element)
      .raw(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
}

// Empty where no page may be found.
std::string sitemap_of(const model::Settings& settings, const std::vector<parts::Page>& pages) {
  core::Html out = opening("urlset");
  bool is_empty = true;
  for (const parts::Page& page : pages) {
    if (!page.is_indexed) continue;
    out.raw("<url><loc>").text(parts::full_address(settings, page.folder)).raw("</loc></url>\n");
    is_empty = false;
  }
  return is_empty ? std::string() : std::string(out.raw("</urlset>\n").view());
}

void of_agency(const parts::Context& context, const std::vector<parts::Page>& pages, std::vector<File>& files) {
  const model::Settings& settings = context.site.settings;
  if (settings.base_url.empty()) return;
  std::string bytes = sitemap_of(settings, pages);
  if (!bytes.empty())
    files.push_back({parts::agency_file(settings, context.agency.slug, "sitemap.xml"), std::move(bytes)});
}

void of_site(const parts::Site& site, const std::vector<model::Summary>& summaries,
             const std::vector<parts::Page>& pages, std::vector<File>& files) {
  const model::Settings& settings = site.settings;
  if (settings.base_url.empty() || !settings.root_agency.empty()) return;
  core::Html index = opening("sitemapindex");
  auto add = [&](const std::string& path) {
    index.raw("<sitemap><loc>").text(parts::full_address(settings, path)).raw("</loc></sitemap>\n");
  };
  std::string portal = sitemap_of(settings, pages);
  if (!portal.empty()) {
    add("sitemap-portal.xml");
    files.push_back({"sitemap-portal.xml", std::move(portal)});
  }
  for (const model::Summary& agency : summaries) add(parts::agency_file(settings, agency.slug, "sitemap.xml"));
  files.push_back({"sitemap.xml", std::string(index.raw("</sitemapindex>\n").view())});
}

}  // namespace

extern const Feed sitemap;
const Feed sitemap{of_agency, of_site};

}  // namespace feeds
