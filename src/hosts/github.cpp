// GitHub Pages: no headers and no redirects. Without .nojekyll it leaves out .well-known and all that begins with
// '_'.
#include "hosts/hosts.h"

namespace hosts {
namespace {

// The site's own domain; a project's site, in a folder of another, has none.
void add_github_files(const Site& site, std::vector<File>& files) {
  files.push_back({".nojekyll", ""});
  if (!site.domain.empty() && site.base_path == "/" && !site.domain.ends_with(".github.io"))
    files.push_back({"CNAME", site.domain + "\n"});
}

}  // namespace

extern const Host github{
    model::Hosting::github, add_github_files, {.bytes = 1'000'000'000, .bytes_of_a_file = 100'000'000}};

}  // namespace hosts
