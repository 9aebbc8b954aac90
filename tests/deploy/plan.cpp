// The order in which a site is sent: what is needed before what needs it, removals after both, the manifests last.
#include "deploy/plan.h"

#include <catch2/catch.hpp>

using deploy::NamedFiles;
using deploy::Plan;
using deploy::plan_deployment;
using deploy::PublicFile;
using deploy::Stage;

namespace {

// "path" or "path hash"; without one the hash is "1", with "?" it is not known.
std::vector<PublicFile> files(std::vector<std::string> texts) {
  std::vector<PublicFile> out;
  for (const std::string& text : texts) {
    const std::size_t space = text.find(' ');
    std::string hash = space == text.npos ? "1" : text.substr(space + 1);
    out.push_back({text.substr(0, space), 10, hash == "?" ? "" : hash});
  }
  std::sort(out.begin(), out.end(), [](const PublicFile& a, const PublicFile& b) { return a.path < b.path; });
  return out;
}

NamedFiles site(std::vector<std::string> texts, deploy::Paths manifests = {}) {
  return {files(std::move(texts)), std::move(manifests), true};
}

// "+assets/a.css +index.html | -old.html": one part a step.
std::string text_of(const Plan& plan) {
  std::string out;
  for (const deploy::Step& step : plan.steps) {
    out += out.empty() ? "" : " |";
    for (const PublicFile& file : step.files) out += (step.stage == Stage::removals ? " -" : " +") + file.path;
  }
  return out.empty() ? out : out.substr(1);
}

}  // namespace

TEST_CASE(
    "styles and data go before pages, the first page and the host's files after them, then removals, then "
    "manifests") {
  const Plan plan =
      plan_deployment(site({".htaccess", "404.html", "a/data/scores.csv", "a/index.html", "a/manifest.json",
                            "assets/site.css", "index.html", "manifest.json", "search.js"},
                           {"a/manifest.json"}),
                      files({"a/old/index.html", "a/index.html 2"}), 100);
  CHECK(text_of(plan) ==
        "+a/data/scores.csv +assets/site.css +search.js | +404.html +a/index.html | +.htaccess +index.html | "
        "-a/old/index.html | +a/manifest.json | +manifest.json");
  CHECK(plan.sent == 9);
  CHECK(plan.removed == 1);
  CHECK(plan.kept == 0);
  CHECK(plan.bytes == 90);
}

TEST_CASE("what the host has is not sent; what it may have is") {
  const Plan plan = plan_deployment(site({"index.html", "a.css", "b.css 7", "c.css"}),
                                    files({"index.html", "a.css ?", "b.css 8", "gone.css ?"}), 100);
  CHECK(text_of(plan) == "+a.css +b.css +c.css | -gone.css");
  CHECK(plan.kept == 1);
}

TEST_CASE("a host that has all of it needs nothing") {
  const auto own = site({"index.html", "manifest.json"});
  CHECK(plan_deployment(own, own.files, 100).steps.empty());
}

TEST_CASE("a step takes so many files and no more, of one stage") {
  const Plan plan = plan_deployment(site({"a.css", "b.css", "c.css", "d/index.html", "e/index.html"}), {}, 2);
  CHECK(text_of(plan) == "+a.css +b.css | +c.css | +d/index.html +e/index.html");
}

TEST_CASE("large files get steps of their own") {
  NamedFiles own = site({"a.pdf", "b.pdf", "c.pdf"});
  for (PublicFile& file : own.files) file.bytes = 40u << 20;
  CHECK(text_of(plan_deployment(own, {}, 100)) == "+a.pdf | +b.pdf | +c.pdf");
}

TEST_CASE("the topmost folders that are emptied are named once") {
  const Plan plan = plan_deployment(site({"a/2568/index.html", "a/index.html"}),
                                    files({"a/2567/index.html", "a/2567/scores/index.html", "a/2568/old.csv",
                                           "a/index.html", "b/index.html", "b/data/x.csv", "top.txt"}),
                                    100);
  CHECK(plan.emptied == deploy::Paths{"a/2567", "b"});
  CHECK(plan.removed == 6);
}

TEST_CASE("steps grow with the site, so that the list of progress is not written too often") {
  CHECK(deploy::files_of_a_step(10) == 300);
  CHECK(deploy::files_of_a_step(100'000) == 2'500);
}
