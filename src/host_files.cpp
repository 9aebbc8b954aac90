#include "host_files.h"

#include <algorithm>

#include "core/url.h"
#include "parts/links.h"

namespace {

// "/ita/" of "https://ita.example.go.th/ita/".
std::string base_path(std::string_view base_url) {
  const std::size_t host = base_url.find("://");
  const std::size_t path = host == base_url.npos ? host : base_url.find('/', host + 3);
  return path == base_url.npos ? "/" : std::string(base_url.substr(path));
}

}  // namespace

std::vector<hosts::Redirect> redirects_of(const model::Settings& settings, const std::vector<PortalRow>& rows) {
  std::vector<hosts::Redirect> out;
  for (const PortalRow& row : rows)
    for (core::Language language : settings.languages) {
      if (row.moved.empty()) continue;
      const std::string own = parts::folder_of(settings, row.summary.slug, language, {});
      for (const parts::Moved& moved : row.moved) out.push_back({own + moved.from, own + moved.to});
    }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return out;
}

std::vector<hosts::File> host_files(const model::Settings& settings, std::vector<hosts::Redirect> redirects,
                                    std::string own_style) {
  hosts::Site site{settings.hosting, base_path(settings.base_url), std::string(core::host_of(settings.base_url)),
                   std::move(own_style), std::move(redirects)};
  return hosts::files_of(site);
}
