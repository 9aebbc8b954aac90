#include "publish/folders.h"

#include <catch2/catch.hpp>

#include "platform/process.h"
#include "tests/publish/deed.h"

using namespace scene;

namespace {

const Files one = {{"index.html", "home"}, {"a/index.html", "a"}};

const Deed dies_with_lock("dies with the lock", [](Scene& s, int) {
  if (const auto site = s.open()) std::_Exit(status_of_killed);
});

std::string refused(Scene& s) {
  CHECK_FALSE(s.open());
  return s.problem();
}

}  // namespace

TEST_CASE("two builds into one folder: the second stops and names the first") {
  Scene s;
  auto site = s.open();
  REQUIRE(site);
  const std::string own_id = std::to_string(platform::process_id());
  CHECK(refused(s) == "process " + own_id + " is building into site");
  CHECK(s.why.th.find("โปรเซส " + own_id + " กำลังสร้างเว็บไซต์ลงใน ") == 0);
  site.reset();
  CHECK(s.open());
}

TEST_CASE("the lock of a process that died holds nobody up") {
  Scene s;
  REQUIRE(dies_with_lock.kills_at(0, s));
  CHECK(s.open());
}

TEST_CASE("output folders that cannot be") {
  Scene s;
  SECTION("a file") {
    s.write("site", "");
    CHECK(refused(s) == "site is a file, not a folder");
  }
  SECTION("the root of the disk") {
    s.out = "//";
    CHECK(refused(s) == "'//' is not a folder that a site can be published into");
  }
  SECTION("below a file") {
    s.write("file", "");
    s.out = s.at("file/site");
    CHECK(refused(s) == "cannot open file: Not a directory");
  }
}

TEST_CASE("the site and what it is made from lie apart") {
  Scene s;
  fs::create_directories(s.root / "content/agencies");
  auto with_out = [&](const std::string& path) {
    s.out = s.at(path);
    return refused(s);
  };
  std::string in = ", which is read for the site: choose another with --out";
  CHECK(with_out("content") == "the output folder content lies in content" + in);
  CHECK(with_out("content/site") == "the output folder content/site lies in content" + in);
  CHECK(with_out("content/a/../b/site/") == "the output folder content/a/../b/site lies in content" + in);
  CHECK(with_out("x/../content") == "the output folder x/../content lies in content" + in);
  CHECK(with_out(".") == "content, which is read for the site, lies in the output folder " + s.root.generic_string() +
                             ": choose another with --out");
  CHECK(s.files("content").size() == 1);
  s.out = s.at("content-of-mine");
  CHECK(s.open());
}

TEST_CASE("the output folder may be new, with new folders above it") {
  Scene s;
  s.out = s.at("x/y/../z/site/");
  REQUIRE(s.build(one));
  CHECK(s.files("x/z/site") == one);
}

TEST_CASE("the output folder is replaced during the build") {
  Scene s;
  REQUIRE(s.build(one));
  auto site = s.open();
  fs::rename(s.out, s.root / "away");
  SECTION("by another") { fs::create_directories(s.out); }
  SECTION("by nothing") {}
  CHECK_FALSE(s.put_and_publish(*site, {{"index.html", "new"}}));
  CHECK(s.problem() == "site was replaced during the build: try again");
  CHECK(s.files("away") == one);
}
