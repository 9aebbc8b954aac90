// Sitemaps (sitemaps.org): addresses of pages that may be found, at most 50,000 a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace views {

inline constexpr std::size_t most_addresses = 50'000;

// Files that list the pages; none where there are none.
std::vector<std::string> sitemaps(const std::vector<std::string>& pages, std::size_t most = most_addresses);
// Files that list sitemaps.
std::vector<std::string> sitemap_indexes(const std::vector<std::string>& maps, std::size_t most = most_addresses);

// "sitemap.xml", and of those after the first "sitemap-2.xml" and so on.
std::string numbered(std::string_view name, std::size_t index);

}  // namespace views
