#include "pipeline/host_files.h"

#include <algorithm>
#include <limits>

#include "base/url.h"
#include "hosts/shared/site_limits.h"
#include "views/shared/links.h"

namespace pipeline {

std::vector<hosts::Redirect> redirects_of(const model::Settings& settings,
                                          const std::vector<model::Summary>& summaries) {
  std::vector<hosts::Redirect> out;
  for (const model::Summary& summary : summaries)
    for (base::Language language : settings.languages) {
      if (summary.moved.empty()) continue;
      const std::string own = views::folder_of(settings, summary.slug, language, {});
      for (const model::MovedAddress& moved : summary.moved) out.push_back({own + moved.from, own + moved.to});
    }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return out;
}

std::vector<hosts::File> host_files(const model::Settings& settings, std::vector<hosts::Redirect> redirects,
                                    std::string own_style) {
  hosts::Site site{settings.hosting, std::string(base::path_of_base_url(settings.base_url)),
                   std::string(base::host_of(settings.base_url)), std::move(own_style), std::move(redirects)};
  return hosts::files_of(site);
}

void compare_with_hosts(const model::Settings& settings, const publish::Site& site, std::uint64_t redirects_left_out,
                        base::Report& report) {
  constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();
  bool is_limited = redirects_left_out > 0;
  std::uint64_t of_a_file = none, of_redirects = none;  // the smallest
  for (model::Hosting id : settings.hosting) {
    const hosts::Limits& most = hosts::host(id).limits;
    is_limited = is_limited || most.files || most.bytes || most.bytes_of_a_file;
    if (most.bytes_of_a_file) of_a_file = std::min(of_a_file, most.bytes_of_a_file);
    if (most.redirects) of_redirects = std::min(of_redirects, most.redirects);
  }
  if (!is_limited) return;
  hosts::SiteNeeds needs{site.extent(of_a_file), 0};
  for (std::size_t i = 0; i < settings.hosting.size(); ++i) {
    const hosts::Host& host = hosts::host(settings.hosting[i]);
    // Hosts that share the file share what fits the smallest.
    needs.redirects_left_out = host.limits.redirects == of_redirects ? redirects_left_out : 0;
    hosts::check_limits(host, settings.hosting_places[i], needs, report);
  }
}

}  // namespace pipeline
