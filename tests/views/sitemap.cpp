#include "views/shared/sitemap.h"

#include <catch2/catch.hpp>

using namespace views;

TEST_CASE("a sitemap holds no more addresses than the standard allows; the rest stand in the next") {
  const std::vector<std::string> pages{"https://a/?b&c", "https://a/2/", "https://a/3/"};
  const auto maps = sitemaps(pages, 2);
  REQUIRE(maps.size() == 2);
  CHECK(maps[0] ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<url><loc>https://a/?b&amp;c</loc></url>\n<url><loc>https://a/2/</loc></url>\n</urlset>\n");
  CHECK(maps[1].find("https://a/3/") != std::string::npos);
  CHECK(sitemaps({}, 2).empty());
  CHECK(sitemaps(std::vector<std::string>(most_addresses, "https://a/")).size() == 1);
  CHECK(sitemaps(std::vector<std::string>(most_addresses + 1, "https://a/")).size() == 2);
  CHECK(sitemap_indexes(pages, 3).front().find("<sitemap><loc>https://a/2/</loc></sitemap>\n") != std::string::npos);
  CHECK(numbered("a/sitemap.xml", 0) == "a/sitemap.xml");
  CHECK(numbered("a/sitemap.xml", 1) == "a/sitemap-2.xml");
}
