#include "hosts/shared/netlify_rules.h"

#include "base/http_headers.h"

namespace hosts {

File headers_file(const Site& site) {
  std::string out = "/*\n";
  for (const base::Header& h : base::headers_of_all(site.own_style)) out += "  " + h.name + ": " + h.value + "\n";
  out.append("\n/").append(base::assets_folder).append("*\n  Cache-Control: ").append(base::caching_of_assets) +=
      "\n";
  return {"_headers", std::move(out)};
}

void add_redirects_file(const Site& site, std::string_view status, const Limits& most, std::vector<File>& files) {
  std::string out;
  std::size_t rules = 0;
  for (const Redirect& r : site.redirects) {
    std::string line = "/" + r.from + " " + site.base_path + r.to + " ";
    line.append(status) += "\n";
    if (rules == most.redirects || out.size() + line.size() > most.bytes_of_redirects) break;
    out += line;
    ++rules;
  }
  if (!out.empty()) files.push_back({"_redirects", std::move(out), site.redirects.size() - rules});
}

}  // namespace hosts
