// A whole site for web hosts: old addresses, 404.html, security.txt, and what an edit of these makes again.
#include <catch2/catch.hpp>

#include "base/http_headers.h"
#include "tests/pipeline/scratch.h"
#include "tests/pipeline/sha256.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

// Apache and Netlify, at https://ita.example.go.th/ita/, in Thai and English.
void set_up(const scratch::Folder& folder) {
  fs::copy(fs::path(source_dir) / "tests/sites/everything/content", folder.content(), fs::copy_options::recursive);
}

void change(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = scratch::read(file);
  REQUIRE(text.find(from) != text.npos);
  scratch::write(file, text.replace(text.find(from), from.size(), to));
}

void require_as_from_nothing(const scratch::Folder& folder, const BuildResult& now) {
  BuildOptions options = folder.options();
  options.out = (folder.path / "anew").string();
  fs::remove_all(options.out);
  fs::remove_all(options.out + ".state");
  const BuildResult anew = build(options);
  REQUIRE(anew.is_published);
  CHECK((scratch::files_in(options.out) == folder.site()));
  CHECK(folder.findings(now) == folder.findings(anew));
}

std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const std::size_t from = text.find(before);
  REQUIRE(from != text.npos);
  const std::size_t start = from + before.size(), end = text.find(after, start);
  REQUIRE(end != text.npos);
  return text.substr(start, end - start);
}

}  // namespace

TEST_CASE("what stands at an old address leads on, by itself and by a link") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const auto site = folder.site();
  const std::string css = between(site.at("ban-khao/index.html"), "<link rel=\"stylesheet\" href=\"../", "\"");
  CHECK(site.at("en/ban-khao/old/report-2568/index.html") ==
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>Report of 2568</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
            base::page_policy() +
            "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<link rel=\"canonical\" href=\"https://ita.example.go.th/ita/en/ban-khao/2568/report/\">\n"
            "<meta http-equiv=\"refresh\" content=\"0; url=../../2568/report/index.html\">\n"
            "<link rel=\"stylesheet\" href=\"../../../../" +
            css +
            "\">\n</head>\n<body>\n<div class=\"wrap\"><main>\n<h1>This page has moved</h1>\n"
            "<p><a href=\"../../2568/report/index.html\">Report of 2568</a></p>\n"
            "</main></div>\n</body>\n</html>\n");
  CHECK(site.at("ban-khao/old/report-2568/index.html").find("<h1>หน้านี้ย้ายไปแล้ว</h1>") != std::string::npos);
  for (const auto& [path, bytes] : site)
    if (path.ends_with(".xml")) CHECK(bytes.find("/old/") == bytes.npos);
  CHECK(site.at("_redirects") ==
        "/ban-khao/old/report-2568/ /ita/ban-khao/2568/report/ 301!\n"
        "/en/ban-khao/old/report-2568/ /ita/en/ban-khao/2568/report/ 301!\n");
}

TEST_CASE("404.html names its own style in its policy, and so do the headers of all files") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const auto site = folder.site();
  const std::string& page = site.at("404.html");
  const std::string name = "'sha256-" + tests::sha256_base64(between(page, "<style>", "</style>")) + "'";
  CHECK(between(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"") ==
        base::page_policy_with(name));
  CHECK(site.at(".htaccess").find("Content-Security-Policy \"" + base::header_policy(name) + "\"") !=
        std::string::npos);
  CHECK(site.at("_headers").find("Content-Security-Policy: " + base::header_policy(name) + "\n") !=
        std::string::npos);
  for (const char* docs : {"docs/publish.en.md", "docs/publish.th.md"}) {  // the block for nginx
    INFO(docs);
    CHECK(scratch::read(fs::path(source_dir) / docs).find("\"" + base::header_policy(name) + "\"") !=
          std::string::npos);
  }
  for (const auto& [path, bytes] : site) {
    if (!path.ends_with(".html") || path == "404.html") continue;
    INFO(path);
    REQUIRE(between(bytes, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"") == base::page_policy());
  }
  // At any depth: nothing in it is named from where it stands.
  for (std::size_t at = 0; (at = page.find("href=\"", at)) != page.npos; ++at) {
    INFO(page.substr(at, 60));
    const std::string href = page.substr(at + 6, 10);
    CHECK((href.starts_with("/ita/") || href.starts_with("#") || href.starts_with("https://") ||
           href.starts_with("tel:") || href.starts_with("mailto:")));
  }
  CHECK(page.find("src=\"") == page.npos);
}

TEST_CASE("security.txt says whom to tell, and until when that holds") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  CHECK(folder.site().at(".well-known/security.txt") ==
        "Contact: mailto:security@example.go.th\n"
        "Expires: 2027-01-01T23:59:59+07:00\n"
        "Preferred-Languages: th, en\n"
        "Canonical: https://ita.example.go.th/ita/.well-known/security.txt\n");
}

TEST_CASE("another host: its files come, those of the last one go, no agency is opened") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const fs::path settings = folder.content() / "site.yaml";
  change(settings, "[apache, netlify]", "[github, iis]");
  BuildResult result = folder.build();
  CHECK(result.rebuilt.empty());
  CHECK(!result.portal_why.empty());
  auto site = folder.site();
  CHECK(site.count("web.config") + site.count(".nojekyll") == 2);
  CHECK(site.count(".htaccess") + site.count("assets/.htaccess") + site.count("_headers") +
            site.count("_redirects") ==
        0);
  require_as_from_nothing(folder, result);
  change(settings, "hosting: [github, iis]\n", "");
  change(settings, "security@", "it@");
  result = folder.build();
  CHECK(result.rebuilt.empty());
  site = folder.site();
  CHECK(site.count("web.config") + site.count(".nojekyll") == 0);
  require_as_from_nothing(folder, result);
}

TEST_CASE("an old address more, and one less") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const fs::path report = folder.content() / "agencies/ban-khao/2568/report.md";
  change(report, "[old/report-2568]", "[old/report-2568, rep.html]");
  BuildResult result = folder.build();
  CHECK(folder.site().count("ban-khao/rep.html") == 1);
  CHECK(folder.site().at("_redirects").find("/ban-khao/rep.html /ita/ban-khao/2568/report/ 301!\n") !=
        std::string::npos);
  require_as_from_nothing(folder, result);
  change(report, "aliases: [old/report-2568, rep.html]\n", "");
  result = folder.build();
  CHECK(folder.site().count("ban-khao/rep.html") + folder.site().count("_redirects") == 0);
  CHECK(!fs::exists(folder.out() / "ban-khao/old"));
  require_as_from_nothing(folder, result);
}
