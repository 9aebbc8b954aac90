// IIS: web.config. What the server has set already must be removed before it is added, else each request of the whole
// site is answered with 500.19. Redirects would need a module that many servers lack: moved pages are redirected by
// the page at their old address.
#include <algorithm>

#include "base/html.h"
#include "base/http_headers.h"
#include "base/media_types.h"
#include "hosts/hosts.h"

namespace hosts {
namespace {

void add_header(base::Html& out, std::string_view name, std::string_view value) {
  out.raw("        <remove name=\"").text(name).raw("\" />\n        <add name=\"").text(name);
  out.raw("\" value=\"").text(value).raw("\" />\n");
}

void add_types(base::Html& out) {
  for (const base::MediaType& m : base::media_types) {
    out.raw("      <remove fileExtension=\"")
        .text(m.ending)
        .raw("\" />\n      <mimeMap fileExtension=\"")
        .text(m.ending);
    out.raw("\" mimeType=\"").text(m.type);
    if (m.is_text) out.raw("; charset=utf-8");
    out.raw("\" />\n");
  }
}

// As a file, for as an address it would be answered with 200. Seen from the root of the web site.
std::string path_of_404(const Site& site) {
  std::string path = site.base_path.substr(1) + "404.html";
  std::replace(path.begin(), path.end(), '/', '\\');
  return path;
}

base::Html own_settings(const Site& site) {
  base::Html out;
  out.raw("  <system.webServer>\n    <defaultDocument enabled=\"true\">\n      <files>\n");
  out.raw("        <remove value=\"index.html\" />\n        <add value=\"index.html\" />\n");
  out.raw("      </files>\n    </defaultDocument>\n    <staticContent>\n");
  add_types(out);
  out.raw("    </staticContent>\n    <httpErrors errorMode=\"Custom\">\n");
  out.raw("      <remove statusCode=\"404\" subStatusCode=\"-1\" />\n");
  out.raw("      <error statusCode=\"404\" path=\"").text(path_of_404(site)).raw("\" responseMode=\"File\" />\n");
  out.raw("    </httpErrors>\n    <httpProtocol>\n      <customHeaders>\n");
  for (const base::Header& h : base::headers_of_all(site.own_style)) add_header(out, h.name, h.value);
  add_header(out, "Cache-Control", base::caching_of_all_else);
  return out.raw("      </customHeaders>\n    </httpProtocol>\n  </system.webServer>\n");
}

base::Html of_assets() {
  const std::string_view folder = base::assets_folder.substr(0, base::assets_folder.size() - 1);
  base::Html out;
  out.raw("  <location path=\"")
      .text(folder)
      .raw("\">\n    <system.webServer><httpProtocol>\n      <customHeaders>\n");
  add_header(out, "Cache-Control", base::caching_of_assets);
  return out.raw("      </customHeaders>\n    </httpProtocol></system.webServer>\n  </location>\n");
}

void add_iis_files(const Site& site, std::vector<File>& files) {
  base::Html out;
  out.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n")
      .html(own_settings(site))
      .html(of_assets())
      .raw("</configuration>\n");
  files.push_back({"web.config", std::string(out.view())});
}

}  // namespace

extern const Host iis{model::Hosting::iis, add_iis_files, {}};

}  // namespace hosts
