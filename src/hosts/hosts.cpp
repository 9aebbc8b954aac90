#include "hosts/hosts.h"

#include <algorithm>

namespace hosts {

bool Site::is_also_for(model::Hosting host) const {
  return std::find(hosting.begin(), hosting.end(), host) != hosting.end();
}

const Host& host(model::Hosting id) {
  return **std::find_if(all_hosts.begin(), all_hosts.end(), [&](const Host* host) { return host->id == id; });
}

// Netlify and Cloudflare read files of the same names, and write the same into them where both are named.
std::vector<File> files_of(const Site& site) {
  std::vector<File> out;
  for (model::Hosting id : site.hosting) {
    std::vector<File> made;
    if (host(id).add_files) host(id).add_files(site, made);
    for (File& file : made)
      if (std::none_of(out.begin(), out.end(), [&](const File& other) { return other.path == file.path; }))
        out.push_back(std::move(file));
  }
  return out;
}

bool is_read_by_a_host(std::string_view path) {
  static const std::vector<File> files = [] {
    Site site{.domain = "ita.example.go.th", .redirects = {{"old/", "new/"}}};
    for (const Host* host : all_hosts) site.hosting.push_back(host->id);
    return files_of(site);
  }();
  return std::any_of(files.begin(), files.end(), [&](const File& file) { return file.path == path; });
}

}  // namespace hosts
