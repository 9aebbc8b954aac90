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
    publish::Source source;
    bool good = site && site->copy("a/documents/report.pdf", s.at("content/report.pdf"), source);
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

TEST_CASE("a file whose hash is known is read only to be copied, and only while it looks the same") {
  Scene s;
  const std::string from = s.at("content/a.pdf");
  auto copy = [&](publish::Source source) {
    auto site = s.open();
    REQUIRE(site);
    REQUIRE(site->copy("a.pdf", from, source));
    REQUIRE(site->publish(s.outcome, s.why));
    return source;
  };
  s.write("content/a.pdf", "first");
  const publish::Source first = copy({});
  CHECK(first.hash == platform::hash("first"));
  CHECK(copy(first).hash == first.hash);
  // Other bytes that look the same: had they been read, they would have been copied.
  s.write("content/a.pdf", "other");
  const auto now = s.stat("content/a.pdf");
  const publish::Source looks_same{5, now.mtime_ns, now.inode, first.hash};
  CHECK(copy(looks_same).hash == first.hash);
  CHECK(s.read("site/a.pdf") == "first");
  publish::Source looks_another = looks_same;
  ++looks_another.mtime_ns;
  CHECK(copy(looks_another).hash == platform::hash("other"));
  CHECK(s.read("site/a.pdf") == "other");
}

TEST_CASE("what is not a plain file is not copied") {
  Scene s;
  s.write("content/real", "1");
  auto problem_of = [&](const std::string& name) {
    auto site = s.open();
    publish::Source source;
    CHECK_FALSE(site->copy("x", s.at("content/" + name), source));
    CHECK_FALSE(site->publish(s.outcome, s.why));
    return s.problem();
  };
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
    CHECK(s.problem() == "'" + bad + "' is not a valid file name");
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
