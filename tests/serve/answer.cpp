#include "serve/answer.h"

#include <catch2/catch.hpp>

#include "base/http_headers.h"
#include "serve/events.h"
#include "tests/serve/folder.h"

namespace {

const std::string head = "<head><link rel=\"stylesheet\" href=\"assets/site-0123456789.css\"></head>";

// A small site at `base` of its host.
struct Scene {
  Folder outside, folder;
  serve::Preview preview;

  explicit Scene(serve::PreviewOptions options = {}, const std::string& base = "/")
      : preview([&] {
          options.folder = folder.path;
          return options;
        }()) {
    folder.write("index.html", head + "<p>home");
    folder.write("404.html", head + "<p>not here");
    folder.write("a/index.html", head + "<p>a");
    folder.write("a/data.csv", "x,y\r\n");
    folder.write("assets/site-0123456789.css", "p{}");
    outside.write("secret", "secret");
    std::filesystem::create_symlink(outside.path + "/secret", folder.path + "/link");
    std::filesystem::create_symlink(outside.path, folder.path + "/links");
    serve::PreviewState state;
    state.has_site = true;
    state.base_path = base;
    preview.set_state(state);
  }

  platform::HttpResponse get(std::string_view target, std::string_view method = "GET",
                             std::string_view host = "localhost:4000") const {
    return serve::answer({method, target, host}, preview);
  }
};

std::string header(const platform::HttpResponse& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

const std::string script_of_home = "<script src=\"/_prongsai/preview.js\"";

}  // namespace

TEST_CASE("files as they are published, pages with the script") {
  Scene scene;
  CHECK(scene.get("/a/data.csv").body == "x,y\r\n");
  CHECK(header(scene.get("/a/data.csv"), "Content-Type") == "text/csv; charset=utf-8");
  CHECK(scene.get("/").body.find(script_of_home) != std::string::npos);
  CHECK(scene.get("/index.html").body == scene.get("/?x").body);
  CHECK(header(scene.get("/"), "Cache-Control") == "no-store");
  CHECK(header(scene.get("/assets/site-0123456789.css"), "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(header(scene.get("/"), "Cross-Origin-Resource-Policy") == "same-origin");
}

TEST_CASE("the headers of hosts; those of a page allow what the page does") {
  Scene scene;
  for (const base::Header& h : base::headers_of_all("")) {
    CHECK(header(scene.get("/a/data.csv"), h.name) == h.value);
    CHECK(header(scene.get("/nothing"), h.name) == h.value);
  }
  scene.folder.write("b/index.html", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"" +
                                         base::page_policy() + "\"></head>");
  CHECK(header(scene.get("/b/"), "Content-Security-Policy") ==
        base::page_policy() + "; connect-src 'self'; frame-ancestors 'none'");
}

TEST_CASE("with --no-reload the bytes of a page are the published ones") {
  Scene scene({.reloads = false});
  CHECK(scene.get("/").body == head + "<p>home");
  CHECK(scene.get("/_prongsai/events").status == 404);
}

TEST_CASE("a folder is asked for with its slash") {
  Scene scene;
  CHECK(scene.get("/a").status == 301);
  CHECK(header(scene.get("/a?x=1"), "Location") == "/a/");
  CHECK(scene.get("/a/").body.find("<p>a") != std::string::npos);
}

TEST_CASE("what is not there is 404.html with its status") {
  Scene scene;
  for (const char* target :
       {"/nothing", "/a/nothing/", "/assets/", "/a/data.csv/", "//a/", "/../404.html", "/a%00", "*"}) {
    INFO(target);
    CHECK(scene.get(target).status == 404);
    CHECK(scene.get(target).body.find("<p>not here") != std::string::npos);
  }
}

TEST_CASE("links in the site lead nowhere") {
  Scene scene;
  for (const char* target : {"/link", "/links/secret", "/links", "/links/"}) {
    INFO(target);
    CHECK(scene.get(target).status == 404);
    CHECK(scene.get(target).body.find("secret") == std::string::npos);
  }
}

TEST_CASE("a site in a folder of its host stands in that folder here") {
  Scene scene({}, "/ita/");
  CHECK(scene.get("/").status == 302);
  CHECK(header(scene.get("/"), "Location") == "/ita/");
  CHECK(header(scene.get("/ita"), "Location") == "/ita/");
  CHECK(scene.get("/ita/").body.find("<p>home") != std::string::npos);
  CHECK(scene.get("/ita/a/").status == 200);
  CHECK(scene.get("/a/").status == 404);
  CHECK(scene.get("/itaa/").status == 404);
}

TEST_CASE("only reading, only by our own names") {
  Scene scene({.names = {"office-pc"}});
  CHECK(scene.get("/", "HEAD").status == 200);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"}) {
    CHECK(scene.get("/", method).status == 405);
    CHECK(header(scene.get("/", method), "Allow") == "GET, HEAD");
  }
  CHECK(scene.get("/", "GET", "office-pc:4000").status == 200);
  CHECK(scene.get("/", "GET", "evil.example").status == 403);
  CHECK(scene.get("/_prongsai/findings", "GET", "evil.example").status == 403);
  CHECK(scene.get("/", "GET", "").status == 403);
}

TEST_CASE("as long as no site could be made, the findings stand in its place") {
  Scene scene({.language = base::Language::th});
  base::Report report;
  report.error_at("unknown-file", "content/<b>", base::msg("ไม่รู้จัก", "unknown"));
  serve::PreviewState state;
  state.findings = serve::findings_of(report, {}, base::Language::th);
  scene.preview.set_state(state);
  const auto page = scene.get("/a/");
  CHECK(page.status == 503);
  CHECK(page.body.find("content/&lt;b&gt;: ผิด[unknown-file]: ไม่รู้จัก") != std::string::npos);
  CHECK(page.body.find("<h1>ผิด 1 ข้อ</h1>") != std::string::npos);
  CHECK(page.body.find(script_of_home) != std::string::npos);
  CHECK(page.body.find("connect-src 'self'") != std::string::npos);
}

TEST_CASE("a page is told when it changed, and only then") {
  Scene scene;
  auto source = scene.get("/_prongsai/events?page=/a/").events;
  REQUIRE(source);
  const std::string first = source();
  CHECK(first.find("data: {\"page\":\"") == 0);
  CHECK(
      first.find("\"styles\":[\"assets/site-0123456789.css\"],\"errors\":0,\"warnings\":0,\"findings\":\"\"}\n\n") !=
      std::string::npos);
  CHECK(source() == "");
  scene.folder.write("index.html", head + "<p>another home");
  CHECK(source() == "");
  scene.folder.write("a/index.html", head + "<p>another a");
  CHECK(source() != "");
  CHECK(source() == "");
  std::filesystem::remove(scene.folder.path + "/a/index.html");
  CHECK(source() != "");
}

TEST_CASE("with --follow a page is told where something changed") {
  Scene scene({.follows = true}, "/ita/");
  auto source = scene.get("/_prongsai/events?page=/ita/").events;
  source();
  serve::PreviewState state = *scene.preview.state();
  state.build = 1;
  state.written = {"a/2568/measures/complaints/index.html", "a/2568/measures/index.html",
                   "en/a/2568/measures/complaints/index.html"};
  state.sources = {"20-complaints", "complaints"};
  scene.preview.set_state(state);
  CHECK(source() == "event: follow\ndata: \"/ita/a/2568/measures/complaints/\"\n\n");
  CHECK(source() == "");
  CHECK(serve::page_to_follow(state, "en/index.html") == "en/a/2568/measures/complaints/index.html");
  CHECK(serve::page_to_follow(state, "a/2568/measures/index.html") == "");
  state.sources = {"agency"};
  state.written = {"a/index.html", "index.html"};
  CHECK(serve::page_to_follow(state, "b/index.html") == "a/index.html");
}

TEST_CASE("the findings are those of the terminal, all of them") {
  base::Report report;
  report.error_at("a", "content/x", base::msg("ก", "one"), base::msg("", "do this"));
  base::Finding warning;
  warning.severity = base::Severity::warning;
  warning.code = "b";
  warning.path = "content/a";
  warning.what = base::msg("ข", "two");
  report.add(warning);
  report.sort();
  const auto findings = serve::findings_of(report, base::msg("ดิสก์เต็ม", "the disk is full"), base::Language::en);
  CHECK(findings.errors == 2);
  CHECK(findings.warnings == 1);
  CHECK(findings.text == "the disk is full\ncontent/x: error[a]: one\n  do this\ncontent/a: warning[b]: two\n");
  CHECK(findings.json ==
        "{\"language\":\"en\",\"title\":\"2 errors, 1 warning\",\"lead\":\"The page is the last one without errors. "
        "Fix the files "
        "and save; it updates by itself.\",\"show\":\"Show\",\"close\":\"Close\",\"list\":["
        "{\"severity\":\"error\",\"text\":\"the disk is full\\n\"},"
        "{\"severity\":\"error\",\"text\":\"content/x: error[a]: one\\n  do this\\n\"},"
        "{\"severity\":\"warning\",\"text\":\"content/a: warning[b]: two\\n\"}]}");
  CHECK(serve::findings_of({}, {}, base::Language::en).version == "");
}
