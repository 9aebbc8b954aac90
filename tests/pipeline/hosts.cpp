// What web hosts read beside the pages, read back here as each host reads it and compared with the one table of
// headers.
#include "hosts/hosts.h"

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <sstream>

#include "base/http_headers.h"
#include "base/media_types.h"
#include "platform/sha256.h"
#include "tests/pipeline/scratch.h"
#include "tests/pipeline/sha256.h"

namespace {

using Headers = std::map<std::string, std::string>;
using model::Hosting;

const std::string own_style = "'sha256-qoEMlRi8MJbaobaRAQ6/KLG/gCmCK2B7khy1p92fnR0='";

// What the table says of a file.
Headers wanted(bool is_asset) {
  Headers out;
  for (const base::Header& h : base::headers_of_all(own_style)) out[h.name] = h.value;
  out["Cache-Control"] = is_asset ? base::caching_of_assets : base::caching_of_all_else;
  return out;
}

hosts::Site site_for(std::vector<Hosting> hosting, const std::string& base_path = "/ita/") {
  return {std::move(hosting),
          base_path,
          "ita.example.go.th",
          own_style,
          {{"ban-khao/old.html", "ban-khao/pages/about/"}, {"ban-khao/pages/old/", "ban-khao/2568/report/"}}};
}

std::map<std::string, std::string> files_for(const hosts::Site& site) {
  std::map<std::string, std::string> out;
  for (const hosts::File& file : hosts::files_of(site)) CHECK(out.emplace(file.path, file.bytes).second);
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

// _headers, as Netlify and Cloudflare read it: the headers of all rules that match.
Headers by_rules(const std::string& text, const std::string& address) {
  Headers out;
  bool matches = false;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with('/')) {
      const bool is_prefix = line.ends_with('*');
      matches = is_prefix ? address.starts_with(line.substr(0, line.size() - 1)) : address == line;
    } else if (matches && !line.empty()) {
      REQUIRE(line.starts_with("  "));
      const std::size_t colon = line.find(": ");
      REQUIRE(colon != line.npos);
      CHECK(out.emplace(line.substr(2, colon - 2), line.substr(colon + 2)).second);  // two would be joined
      CHECK(line.size() < 2000);
    }
  }
  return out;
}

// "Header always set NAME "VALUE"" of an .htaccess.
Headers by_htaccess(const std::string& text) {
  Headers out;
  for (const std::string& line : lines_of(text)) {
    std::smatch parts;
    if (std::regex_match(line, parts, std::regex("Header (?:always )?set ([A-Za-z-]+) \"([^\"]*)\"")))
      out[parts[1]] = parts[2];
  }
  return out;
}

std::string unescaped(std::string text) {
  for (std::size_t at; (at = text.find("&#39;")) != text.npos;) text.replace(at, 5, "'");
  return text;
}

// Each <add …> that stands behind a <remove …> of the same.
Headers by_web_config(const std::string& text) {
  Headers out;
  const std::regex pair("<remove name=\"([^\"]+)\" />\\s*<add name=\"([^\"]+)\" value=\"([^\"]*)\" />");
  for (std::sregex_iterator m(text.begin(), text.end(), pair), end; m != end; ++m) {
    CHECK((*m)[1] == (*m)[2]);
    out[(*m)[1]] = unescaped((*m)[3]);
  }
  return out;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("Netlify and Cloudflare: headers as the table says") {
  for (Hosting host : {Hosting::netlify, Hosting::cloudflare}) {
    const auto files = files_for(site_for({host}));
    REQUIRE(files.size() == 2);
    const std::string& rules = files.at("_headers");
    CHECK(by_rules(rules, "/assets/site-0123456789.css") == wanted(true));
    Headers page = wanted(false);
    page.erase("Cache-Control");  // both say "max-age=0, must-revalidate" where nothing else is said: the same
    for (const char* address : {"/", "/ban-khao/index.html", "/ban-khao/data/scores.csv", "/nothing"})
      CHECK(by_rules(rules, address) == page);
  }
}

TEST_CASE("Netlify and Cloudflare: old addresses lead on") {
  CHECK(files_for(site_for({Hosting::netlify})).at("_redirects") ==
        "/ban-khao/old.html /ita/ban-khao/pages/about/ 301!\n"
        "/ban-khao/pages/old/ /ita/ban-khao/2568/report/ 301!\n");
  const std::string plain =
      "/ban-khao/old.html /ban-khao/pages/about/ 301\n"
      "/ban-khao/pages/old/ /ban-khao/2568/report/ 301\n";
  CHECK(files_for(site_for({Hosting::cloudflare}, "/")).at("_redirects") == plain);
  for (const auto& both :
       {std::vector{Hosting::netlify, Hosting::cloudflare}, {Hosting::cloudflare, Hosting::netlify}}) {
    const auto files = files_for(site_for(both, "/"));
    CHECK(files.size() == 2);
    CHECK(files.at("_redirects") == plain);
  }
  hosts::Site unmoved = site_for({Hosting::netlify});
  unmoved.redirects.clear();
  CHECK(files_for(unmoved).count("_redirects") == 0);
}

TEST_CASE("Cloudflare cuts what is above 2,000 redirects or 100 KB: no more are written") {
  hosts::Site site = site_for({Hosting::cloudflare}, "/");
  for (int i = 10'000; i < 13'000; ++i) site.redirects.push_back({"a/" + std::to_string(i) + "/", "b/"});
  CHECK(lines_of(files_for(site).at("_redirects")).size() == 2000);
  for (hosts::Redirect& r : site.redirects) r.to = std::string(150, 'b') + "/";
  const std::string cut = files_for(site).at("_redirects");
  CHECK(cut.size() <= 100'000);
  CHECK(cut.size() > 99'000);
  CHECK(cut.ends_with(" 301\n"));
}

TEST_CASE("Apache: headers, kinds of files, the page for wrong addresses and old addresses, each in its module") {
  const auto files = files_for(site_for({Hosting::apache}));
  REQUIRE(files.size() == 2);
  const std::string& own = files.at(".htaccess");
  CHECK(by_htaccess(own) == wanted(false));
  Headers asset = by_htaccess(own);
  for (const auto& [name, value] : by_htaccess(files.at("assets/.htaccess"))) asset[name] = value;
  CHECK(asset == wanted(true));
  bool is_inside = false;
  for (const auto& [path, text] : files)
    for (const std::string& line : lines_of(text)) {
      INFO(line);
      if (line.starts_with("<")) is_inside = line.starts_with("<IfModule ");
      CHECK((is_inside || line == "</IfModule>"));
      CHECK(!line.starts_with("Options"));
      CHECK(!line.starts_with("DirectoryIndex"));  // needs another AllowOverride than the rest
    }
  CHECK(count(own, "\nErrorDocument 404 /ita/404.html\n") == 1);
  CHECK(count(own, "\nAddCharset utf-8 .html .css .js .csv .txt .xml .json .ics\n") == 1);
  for (const base::MediaType& m : base::media_types)
    CHECK(count(own, "\nAddType " + std::string(m.type) + " " + std::string(m.ending) + "\n") == 1);
  CHECK(count(own, "\nRedirectMatch 301 \"^/ita/ban-khao/old\\.html$\" \"/ita/ban-khao/pages/about/\"\n") == 1);
  CHECK(count(own,
              "\nRedirectMatch 301 \"^/ita/ban-khao/pages/old/(index\\.html)?$\" \"/ita/ban-khao/2568/report/\"\n") ==
        1);
}

TEST_CASE("IIS: nothing is added that was not removed before") {
  const auto files = files_for(site_for({Hosting::iis}));
  REQUIRE(files.size() == 1);
  const std::string& config = files.at("web.config");
  const std::size_t location = config.find("<location path=\"assets\">");
  REQUIRE(location != config.npos);
  CHECK(by_web_config(config.substr(0, location)) == wanted(false));
  Headers asset = by_web_config(config.substr(0, location));
  for (const auto& [name, value] : by_web_config(config.substr(location))) asset[name] = value;
  CHECK(asset == wanted(true));
  CHECK(count(config, "<add name=") == by_web_config(config.substr(0, location)).size() + 1);
  for (const base::MediaType& m : base::media_types) {
    const std::string ending(m.ending), type = std::string(m.type) + (m.is_text ? "; charset=utf-8" : "");
    CHECK(count(config, "<remove fileExtension=\"" + ending + "\" />\n      <mimeMap fileExtension=\"" + ending +
                            "\" mimeType=\"" + type + "\" />") == 1);
  }
  CHECK(count(config, "<mimeMap ") == base::media_types.size());
  CHECK(count(config, "<remove value=\"index.html\" />\n        <add value=\"index.html\" />") == 1);
  CHECK(count(config,
              "<remove statusCode=\"404\" subStatusCode=\"-1\" />\n"
              "      <error statusCode=\"404\" path=\"ita\\404.html\" responseMode=\"File\" />") == 1);
}

TEST_CASE("GitHub: no Jekyll, and the domain where it is the site's own") {
  using Files = std::map<std::string, std::string>;
  hosts::Site site = site_for({Hosting::github}, "/");
  CHECK(files_for(site) == Files{{".nojekyll", ""}, {"CNAME", "ita.example.go.th\n"}});
  site.base_path = "/ita/";
  CHECK(files_for(site) == Files{{".nojekyll", ""}});
  site.base_path = "/";
  site.domain = "ban-khao.github.io";
  CHECK(files_for(site) == Files{{".nojekyll", ""}});
  CHECK(files_for(site_for({Hosting::gitlab})).empty());
  CHECK(files_for(site_for({})).empty());
}

TEST_CASE("hosts are named once each, as in site.yaml") {
  std::string names;
  for (const hosts::Host* named : hosts::all_hosts)
    names +=
        std::string(model::hostings.id_of(named->id)) + " " + std::string(model::hostings.name_of(named->id)) + ",";
  CHECK(names ==
        "apache Apache,cloudflare Cloudflare Pages,github GitHub Pages,gitlab GitLab Pages,iis IIS,netlify Netlify,");
  for (Hosting id :
       {Hosting::apache, Hosting::cloudflare, Hosting::github, Hosting::gitlab, Hosting::iis, Hosting::netlify})
    CHECK(hosts::host(id).id == id);
}

TEST_CASE("SHA-256 is that of FIPS 180-4") {
  std::string text;
  for (int i = 0; i < 300; ++i, text += static_cast<char>('a' + i % 26))
    CHECK(platform::sha256_base64(text) == tests::sha256_base64(text));
  CHECK(platform::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
