// Apache: .htaccess, for sites that may set FileInfo (AllowOverride). Any directive beyond that would answer each
// request of the whole site with 500, so there is no Options, no DirectoryIndex, and each directive is in its
// module's <IfModule>.
#include "base/http_headers.h"
#include "base/media_types.h"
#include "hosts/hosts.h"

namespace hosts {
namespace {

// The file is read for each request; further moved pages are redirected by the page at their old address.
constexpr std::size_t most_redirects = 500;

std::string in_module(std::string_view module, const std::string& lines) {
  return "<IfModule " + std::string(module) + ">\n" + lines + "</IfModule>\n";
}

std::string types() {
  std::string texts, others;
  for (const base::MediaType& m : base::media_types) {
    if (m.is_text) texts.append(" ").append(m.ending);
    others.append("AddType ").append(m.type).append(" ").append(m.ending) += "\n";
  }
  return others + "AddCharset utf-8" + texts + "\n";
}

// Also for errors; Cache-Control only for what exists.
std::string headers(const Site& site) {
  std::string out;
  for (const base::Header& h : base::headers_of_all(site.own_style))
    out += "Header always set " + h.name + " \"" + h.value + "\"\n";
  return out.append("Header set Cache-Control \"").append(base::caching_of_all_else) += "\"\n";
}

std::string as_pattern(std::string_view address) {
  std::string out;
  for (char c : address) {
    if (std::string_view(".^$*+?()[]{}|\\\"").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string redirects(const Site& site) {
  std::string out;
  std::size_t rules = 0;
  for (const Redirect& r : site.redirects) {
    if (rules++ == most_redirects) break;
    const std::string end = r.from.ends_with('/') ? "(index\\.html)?$" : "$";
    out += "RedirectMatch 301 \"^" + as_pattern(site.base_path + r.from) + end + "\" \"" + site.base_path + r.to +
           "\"\n";
  }
  return out;
}

void add_apache_files(const Site& site, std::vector<File>& files) {
  std::string own = in_module("core.c", "ErrorDocument 404 " + site.base_path + "404.html\n") +
                    in_module("mod_mime.c", types()) + in_module("mod_headers.c", headers(site));
  if (!site.redirects.empty()) own += in_module("mod_alias.c", redirects(site));
  files.push_back({".htaccess", std::move(own)});
  const std::string caching = "Header set Cache-Control \"" + std::string(base::caching_of_assets) + "\"\n";
  files.push_back({std::string(base::assets_folder) + ".htaccess", in_module("mod_headers.c", caching)});
}

}  // namespace

extern const Host apache{model::Hosting::apache, add_apache_files, {}};

}  // namespace hosts
