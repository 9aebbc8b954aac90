// What may become a file of the site: copies of plain files, and paths that each have one owner.
#include <catch2/catch.hpp>

#include "publish/site.h"
#include "tests/publish/scene.h"

using namespace scene;

TEST_CASE("documents are copied, once") {
  Scene s;
  std::string big(3'000'000, 'x');
  s.write("content/report.pdf", big);
  auto build = [&] {
    auto site = s.open();
    bool good = site && site->copy("a/documents/report.pdf", (s.root / "content/report.pdf").string());
    return good && site->publish(s.outcome, s.why);
  };
  REQUIRE(build());
  CHECK(s.read("site/a/documents/report.pdf") == big);
  auto before = s.stat("site/a/documents/report.pdf");
  s.write("content/report.pdf", big);
  REQUIRE(build());
  CHECK(same_time(s.stat("site/a/documents/report.pdf"), before));
  s.write("content/report.pdf", "short");
  REQUIRE(build());
  CHECK(s.read("site/a/documents/report.pdf") == "short");
  CHECK(shown(s.outcome.others) == "1 made, 0 added, 1 changed, 0 removed, 0 untouched");
}

TEST_CASE("what is no plain file is not copied") {
  Scene s;
  s.write("content/real", "1");
  REQUIRE(::symlink("real", (s.root / "content/link").c_str()) == 0);
  REQUIRE(::mkfifo((s.root / "content/pipe").c_str(), 0600) == 0);
  auto problem_of = [&](const std::string& name) {
    auto site = s.open();
    CHECK_FALSE(site->copy("x", (s.root / "content" / name).string()));
    CHECK_FALSE(site->publish(s.outcome, s.why));
    return s.problem();
  };
  CHECK(problem_of("link") == "cannot read content/link: Too many levels of symbolic links");
  CHECK(problem_of("pipe") == "content/pipe is not a plain file");
  CHECK(problem_of("none") == "cannot read content/none: No such file or directory");
  CHECK(problem_of("../content") == "content/../content is not a plain file");
}

TEST_CASE("a path has one owner and a proper name") {
  Scene s;
  std::string first_bytes = GENERATE("one", "home");
  REQUIRE(s.build({{"a.html", "home"}}));
  auto site = s.open();
  site->put("a.html", first_bytes);
  site->put("a.html", "two");
  CHECK_FALSE(site->publish(s.outcome, s.why));
  CHECK(s.problem() == "a.html is made twice in one site");
  const std::string names[] = {"",   "/etc/x", "../x", "a/../x",         "a//b",
                               "a/", ".",      "a\nb", {'a', '\0', 'b'}, std::string(256, 'x')};
  for (const std::string& bad : names) {
    site.reset();
    site = s.open();
    CHECK_FALSE(site->put(bad, "x"));
    CHECK_FALSE(site->publish(s.outcome, s.why));
    CHECK(s.problem() == "'" + bad + "' is no name for a file");
  }
  site.reset();
  CHECK(s.files() == Files{{"a.html", "home"}});
}

TEST_CASE("a path cannot be a file and a folder at once") {
  Scene s;
  REQUIRE(s.build({{"x", "1"}, {"y/z", "2"}}));
  auto [path, other] = GENERATE(table<std::string, std::string>({{"x", "x/a"}, {"y/z", "y"}}));
  auto site = s.open();
  site->put("x", "1");
  site->put("y/z", "2");
  site->put(other, "3");
  CHECK_FALSE(site->publish(s.outcome, s.why));
  CHECK(s.files() == Files{{"x", "1"}, {"y/z", "2"}});
}
