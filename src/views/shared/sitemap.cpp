#include "views/shared/sitemap.h"

#include <algorithm>

#include "base/html.h"

namespace views {
namespace {

std::vector<std::string> files_of(const std::vector<std::string>& addresses, std::size_t most, base::Literal list,
                                  base::Literal item) {
  std::vector<std::string> files;
  for (std::size_t from = 0; from < addresses.size(); from += most) {
    base::Html out;
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").raw(list);
    out.raw(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (std::size_t i = from; i < std::min(from + most, addresses.size()); ++i)
      out.raw("<").raw(item).raw("><loc>").text(addresses[i]).raw("</loc></").raw(item).raw(">\n");
    files.emplace_back(out.raw("</").raw(list).raw(">\n").view());
  }
  return files;
}

}  // namespace

std::vector<std::string> sitemaps(const std::vector<std::string>& pages, std::size_t most) {
  return files_of(pages, most, "urlset", "url");
}

std::vector<std::string> sitemap_indexes(const std::vector<std::string>& maps, std::size_t most) {
  return files_of(maps, most, "sitemapindex", "sitemap");
}

std::string numbered(std::string_view name, std::size_t index) {
  if (!index) return std::string(name);
  const std::size_t dot = name.rfind('.');
  return std::string(name.substr(0, dot)) + "-" + std::to_string(index + 1) + std::string(name.substr(dot));
}

}  // namespace views
