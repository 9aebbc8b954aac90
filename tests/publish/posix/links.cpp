// Symbolic links, which an ordinary user of Windows may not make.
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/publish/scene.h"

using namespace scene;

namespace {

const Files one = {{"index.html", "home"}, {"a/index.html", "a"}};

void make_link(const Scene& s, const std::string& to, const std::string& path) {
  REQUIRE(::symlink(to.c_str(), s.at(path).c_str()) == 0);
}

}  // namespace

TEST_CASE("links that cannot be output folders") {
  Scene s;
  std::string problem;
  SECTION("to itself") {
    make_link(s, "site", "site");
    problem = "site is a link that leads back to itself";
  }
  SECTION("to nothing") {
    make_link(s, "gone", "site");
    problem = "site is a link to what does not exist";
  }
  SECTION("a state folder that leads elsewhere") {
    fs::create_directories(s.root / "elsewhere");
    make_link(s, "elsewhere", "site.state");
    problem = "cannot open site.state: Not a directory";
  }
  CHECK_FALSE(s.open());
  CHECK(s.problem() == problem);
}

TEST_CASE("the site and what it is made from lie apart at the end of links as well") {
  Scene s;
  fs::create_directories(s.root / "content/agencies");
  fs::create_directories(s.root / "elsewhere");
  std::string within;
  SECTION("the site") {
    s.out = s.at("link");
    make_link(s, "content/agencies", "link");
    within = "link";
  }
  SECTION("its state alone") {
    s.out = s.at("content/out");
    make_link(s, "../elsewhere", "content/out");
    within = "content/out.state";
  }
  CHECK_FALSE(s.open());
  CHECK(s.problem() ==
        "the output folder " + within + " lies in content, which is read for the site: choose another with --out");
}

TEST_CASE("the output folder may be a link to a folder; its state stands beside the link") {
  Scene s;
  fs::create_directories(s.root / "real/public");
  make_link(s, "real/public", "site");
  REQUIRE(s.build(one));
  CHECK(s.files("real/public") == one);
  CHECK(s.has("site.state/manifest"));
  CHECK(fs::is_symlink(s.out));
  CHECK_FALSE(s.has("real/public.state"));
}

TEST_CASE("another file system is refused before anything is made") {
  Scene s;
  const fs::path other = fs::temp_directory_path() / s.root.filename();
  fs::create_directories(other);
  const auto there = platform::stat_at(platform::current_folder, other.c_str());
  if (there.disk != s.stat("").disk) {  // else there is nowhere to try it
    make_link(s, other.string(), "site");
    CHECK_FALSE(s.open());
    CHECK(s.problem() ==
          "site and site.state are on different file systems, so files cannot be moved into place all at once: "
          "choose a folder inside site with --out");
  }
  fs::remove_all(other);
}

TEST_CASE("a link planted in the site leads nowhere") {
  Scene s;
  REQUIRE(s.build(one));
  s.write("victim/index.html", "victim");
  SECTION("instead of a folder that we need") {
    fs::remove_all(s.root / "site/a");
    make_link(s, "../victim", "site/a");
    CHECK_FALSE(s.build({{"index.html", "home"}, {"a/index.html", "new"}, {"a/more.html", "new"}}));
    CHECK(s.problem() == "site/a was not made by an earlier build and will not be overwritten: move it away");
    REQUIRE(s.build({{"index.html", "home"}}));
    CHECK(s.files() == Files{{"index.html", "home"}, {"a", "-> ../victim"}});
  }
  SECTION("instead of a file of ours: the link goes, not what it leads to") {
    fs::remove(s.root / "site/index.html");
    make_link(s, "../victim/index.html", "site/index.html");
    REQUIRE(s.build(one));
    CHECK(s.files() == one);
  }
  SECTION("where a new file goes") {
    make_link(s, "../victim/index.html", "site/new.html");
    CHECK_FALSE(s.build({{"new.html", "x"}}));
    CHECK(s.problem() == "site/new.html was not made by an earlier build and will not be overwritten: move it away");
  }
  SECTION("instead of the staging folder") {
    make_link(s, "../victim", "site.state/staging");
    REQUIRE(s.build({{"index.html", "new"}}));
    CHECK(s.files() == Files{{"index.html", "new"}});
  }
  CHECK(s.files("victim") == Files{{"index.html", "victim"}});
}

TEST_CASE("a link among the owner's files is reported and stays") {
  Scene s;
  REQUIRE(s.build(one));
  make_link(s, "/etc", "site/a/link");
  auto site = s.open();
  REQUIRE(site);
  REQUIRE(s.put_and_publish(*site, one));
  CHECK(site->foreign() == std::vector<std::string>{"a/link"});
  CHECK(fs::is_symlink(s.root / "site/a/link"));
}

TEST_CASE("a link is not copied") {
  Scene s;
  s.write("content/real", "1");
  make_link(s, "real", "content/link");
  auto site = s.open();
  publish::Source source;
  CHECK_FALSE(site->copy("x", s.at("content/link"), source));
  CHECK_FALSE(site->publish(s.outcome, s.why));
  CHECK(s.problem() == "cannot read content/link: Too many levels of symbolic links");
}
