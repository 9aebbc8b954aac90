// The index of a site's sitemaps names every file of every agency.
#include <catch2/catch.hpp>

#include "model/summary.h"
#include "views/shared/feeds.h"

namespace views {
extern const Feed sitemap_feed;
}

TEST_CASE("sitemaps: the index names all files of an agency") {
  model::Summary large, small;
  large.slug = "ban-khao";
  large.sitemaps = 3;
  small.slug = "ban-lek";
  model::Settings settings;
  settings.base_url = "https://a/";
  const model::Frameworks frameworks;
  const base::Translations words(base::Language::th);
  const views::Assets assets;
  std::vector<views::File> files;
  views::PortalData data;
  views::sitemap_feed.of_site.files({{settings, frameworks, words, assets}, {large, small}, data, {}, files});
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  CHECK(files[0].bytes ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex "
        "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<sitemap><loc>https://a/ban-khao/sitemap.xml</loc></sitemap>\n"
        "<sitemap><loc>https://a/ban-khao/sitemap-2.xml</loc></sitemap>\n"
        "<sitemap><loc>https://a/ban-khao/sitemap-3.xml</loc></sitemap>\n"
        "<sitemap><loc>https://a/ban-lek/sitemap.xml</loc></sitemap>\n</sitemapindex>\n");
}
