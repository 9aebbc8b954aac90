#include "publish/folders.h"

#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "tests/publish/scene.h"

using namespace scene;

namespace {

const Files one = {{"index.html", "home"}, {"a/index.html", "a"}};

std::string refused(Scene& s) {
  CHECK_FALSE(s.open());
  return s.problem();
}

}  // namespace

TEST_CASE("two builds into one folder: the second stops and names the first") {
  Scene s;
  auto site = s.open();
  REQUIRE(site);
  CHECK(refused(s) == "process " + std::to_string(::getpid()) + " is building into site");
  CHECK(s.why.th.find("โปรเซส " + std::to_string(::getpid()) + " กำลังสร้างเว็บไซต์ลงใน ") == 0);
  site.reset();
  CHECK(s.open());
}

TEST_CASE("the lock of a process that died holds nobody up") {
  Scene s;
  pid_t child = ::fork();
  if (child == 0) {
    auto site = s.open();
    ::_exit(site ? 0 : 1);
  }
  int status = 1;
  ::waitpid(child, &status, 0);
  REQUIRE(status == 0);
  CHECK(s.open());
}

TEST_CASE("output folders that cannot be") {
  Scene s;
  SECTION("a file") {
    s.write("site", "");
    CHECK(refused(s) == "site is a file, not a folder");
  }
  SECTION("a link to itself") {
    REQUIRE(::symlink("site", s.out.c_str()) == 0);
    CHECK(refused(s) == "site is a link that leads back to itself");
  }
  SECTION("a link to nothing") {
    REQUIRE(::symlink("gone", s.out.c_str()) == 0);
    CHECK(refused(s) == "site is a link to what does not exist");
  }
  SECTION("the root of the disk") {
    s.out = "//";
    CHECK(refused(s) == "'//' is not a folder that a site can be published into");
  }
  SECTION("below a file") {
    s.write("file", "");
    s.out = (s.root / "file/site").string();
    CHECK(refused(s) == "cannot open file: Not a directory");
  }
  SECTION("a state folder that leads elsewhere") {
    fs::create_directories(s.root / "elsewhere");
    REQUIRE(::symlink("elsewhere", (s.root / "site.state").c_str()) == 0);
    CHECK(refused(s) == "cannot open site.state: Not a directory");
  }
}

TEST_CASE("the site and what it is made from lie apart") {
  Scene s;
  fs::create_directories(s.root / "content/agencies");
  fs::create_directories(s.root / "elsewhere");
  auto with_out = [&](const std::string& path) {
    s.out = (s.root / path).string();
    return refused(s);
  };
  std::string in = ", which is read for the site: choose another with --out";
  CHECK(with_out("content") == "the output folder content lies in content" + in);
  CHECK(with_out("content/site") == "the output folder content/site lies in content" + in);
  CHECK(with_out("content/a/../b/site/") == "the output folder content/a/../b/site lies in content" + in);
  CHECK(with_out("x/../content") == "the output folder x/../content lies in content" + in);
  CHECK(with_out(".") == "content, which is read for the site, lies in the output folder " + s.root.string() +
                             ": choose another with --out");
  REQUIRE(::symlink("content/agencies", (s.root / "link").c_str()) == 0);
  CHECK(with_out("link") == "the output folder link lies in content" + in);
  // The site is apart, but its state would not be.
  REQUIRE(::symlink("../elsewhere", (s.root / "content/out").c_str()) == 0);
  CHECK(with_out("content/out") == "the output folder content/out.state lies in content" + in);
  CHECK(s.files("content").size() == 2);
  s.out = (s.root / "content-of-mine").string();
  CHECK(s.open());
}

TEST_CASE("the output folder may be new, with new folders above it, or a link") {
  Scene s;
  SECTION("new") {
    s.out = (s.root / "x/y/../z/site/").string();
    REQUIRE(s.build(one));
    CHECK(s.files("x/z/site") == one);
  }
  SECTION("a link to a folder; its state stands beside the link") {
    fs::create_directories(s.root / "real/public");
    REQUIRE(::symlink("real/public", s.out.c_str()) == 0);
    REQUIRE(s.build(one));
    CHECK(s.files("real/public") == one);
    CHECK(s.has("site.state/manifest"));
    CHECK(fs::is_symlink(s.out));
    CHECK_FALSE(s.has("real/public.state"));
  }
}

TEST_CASE("another file system is refused before anything is made") {
  Scene s;
  fs::path other = fs::temp_directory_path() / s.root.filename();
  struct stat here = s.stat(""), there;
  if (::stat(other.parent_path().c_str(), &there) || there.st_dev == here.st_dev) return;  // nowhere to try it
  fs::create_directories(other);
  REQUIRE(::symlink(other.c_str(), s.out.c_str()) == 0);
  CHECK(refused(s) ==
        "site and site.state are on different file systems, so files cannot be moved into place all at once: "
        "choose a folder inside site with --out");
  fs::remove_all(other);
}

TEST_CASE("a link planted in the site leads nowhere") {
  Scene s;
  REQUIRE(s.build(one));
  s.write("victim/index.html", "victim");
  SECTION("instead of a folder that we need") {
    fs::remove_all(s.root / "site/a");
    REQUIRE(::symlink("../victim", (s.root / "site/a").c_str()) == 0);
    CHECK_FALSE(s.build({{"index.html", "home"}, {"a/index.html", "new"}, {"a/more.html", "new"}}));
    CHECK(s.problem() == "site/a was not made by an earlier build and will not be overwritten: move it away");
    REQUIRE(s.build({{"index.html", "home"}}));
    CHECK(s.files() == Files{{"index.html", "home"}, {"a", "-> ../victim"}});
  }
  SECTION("instead of a file of ours: the link goes, not what it leads to") {
    fs::remove(s.root / "site/index.html");
    REQUIRE(::symlink("../victim/index.html", (s.root / "site/index.html").c_str()) == 0);
    REQUIRE(s.build(one));
    CHECK(s.files() == one);
  }
  SECTION("where a new file goes") {
    REQUIRE(::symlink("../victim/index.html", (s.root / "site/new.html").c_str()) == 0);
    CHECK_FALSE(s.build({{"new.html", "x"}}));
    CHECK(s.problem() == "site/new.html was not made by an earlier build and will not be overwritten: move it away");
  }
  SECTION("instead of the staging folder") {
    REQUIRE(::symlink("../victim", (s.root / "site.state/staging").c_str()) == 0);
    REQUIRE(s.build({{"index.html", "new"}}));
    CHECK(s.files() == Files{{"index.html", "new"}});
  }
  CHECK(s.files("victim") == Files{{"index.html", "victim"}});
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

TEST_CASE("folders that may not be written") {
  Scene s;
  if (::geteuid() == 0) return;  // whom no permission stops
  REQUIRE(s.build(one));
  fs::permissions(s.root / "site/a", fs::owner_read | fs::owner_exe);
  CHECK_FALSE(s.build({{"index.html", "new"}, {"a/index.html", "new"}}));
  CHECK(s.problem() == "cannot write site/a: Permission denied");
  CHECK_FALSE(s.build({{"index.html", "new"}}));
  CHECK(s.problem() == "cannot write site/a: Permission denied");
  CHECK(s.files() == one);
  fs::permissions(s.root / "site/a", fs::owner_all);
  fs::permissions(s.out, fs::owner_read | fs::owner_exe);
  CHECK(refused(s) == "cannot write site: Permission denied");
  fs::permissions(s.out, fs::owner_all);
  fs::permissions(s.root / "site.state", fs::owner_read | fs::owner_exe);
  CHECK(refused(s) == "cannot write site.state: Permission denied");
  fs::permissions(s.root / "site.state", fs::owner_all);
  fs::permissions(s.root, fs::owner_read | fs::owner_exe);
  s.out = (s.root / "other").string();
  CHECK(refused(s) == "cannot make the folder other.state: Permission denied");
  fs::permissions(s.root, fs::owner_all);
}
