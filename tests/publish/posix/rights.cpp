// Rights of files and folders as POSIX has them, and pipes with names.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/publish/scene.h"

using namespace scene;

namespace {

const Files one = {{"index.html", "home"}, {"a/index.html", "a"}};

unsigned rights_of(const Scene& s, const std::string& path) { return s.stat(path).mode & 0777; }

}  // namespace

TEST_CASE("everybody may read the site") {
  Scene s;
  REQUIRE(s.build(one));
  CHECK(rights_of(s, "site/a/index.html") == 0644);
  CHECK(rights_of(s, "site/a") == 0755);
}

TEST_CASE("folders that may not be written") {
  constexpr fs::perms unwritable = fs::perms::owner_read | fs::perms::owner_exec;
  if (::geteuid() == 0) return;  // whom no permission stops
  Scene s;
  const auto refused = [&] { return s.open() ? "" : s.problem(); };
  REQUIRE(s.build(one));
  fs::permissions(s.root / "site/a", unwritable);
  CHECK_FALSE(s.build({{"index.html", "new"}, {"a/index.html", "new"}}));
  CHECK(s.problem() == "cannot write site/a: Permission denied");
  CHECK_FALSE(s.build({{"index.html", "new"}}));
  CHECK(s.problem() == "cannot write site/a: Permission denied");
  CHECK(s.files() == one);
  fs::permissions(s.root / "site/a", fs::perms::owner_all);
  fs::permissions(s.out, unwritable);
  CHECK(refused() == "cannot write site: Permission denied");
  fs::permissions(s.out, fs::perms::owner_all);
  fs::permissions(s.root / "site.state", unwritable);
  CHECK(refused() == "cannot write site.state: Permission denied");
  fs::permissions(s.root / "site.state", fs::perms::owner_all);
  fs::permissions(s.root, unwritable);
  s.out = s.at("other");
  CHECK(refused() == "cannot make the folder other.state: Permission denied");
  fs::permissions(s.root, fs::perms::owner_all);
}

TEST_CASE("a pipe is not copied, and not waited for") {
  Scene s;
  fs::create_directories(s.root / "content");
  REQUIRE(::mkfifo(s.at("content/pipe").c_str(), 0600) == 0);
  auto site = s.open();
  publish::Source source;
  CHECK_FALSE(site->copy("x", s.at("content/pipe"), source));
  CHECK_FALSE(site->publish(s.outcome, s.why));
  CHECK(s.problem() == "content/pipe is not a plain file");
}
