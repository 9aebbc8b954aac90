// Cloudflare Pages: _headers and _redirects. What goes beyond its limits is cut off without a word. It redirects
// /x/index.html to /x/ by itself, and needs a 404.html: without one each wrong address shows the home page.
#include "hosts/Rules.h"

namespace hosts {
namespace {

constexpr std::size_t most_redirects = 2'000, most_bytes = 100'000;

void make(const Site& site, std::vector<File>& files) {
  files.push_back(headers_file(site));
  add_redirects_file(site, "301", most_redirects, most_bytes, files);
}

}  // namespace

extern const Host cloudflare;
const Host cloudflare{
    model::Hosting::cloudflare, "Cloudflare Pages", make, {.files = 20'000, .bytes_of_a_file = 25u << 20}};

}  // namespace hosts
