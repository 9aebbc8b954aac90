#include "publish/site.h"

#include <catch2/catch.hpp>
#include <thread>

#include "tests/publish/scene.h"

using namespace scene;

namespace {

const Files first = {{"index.html", "home"},       {"assets/style.css", "body {}"},
                     {"a/index.html", "agency a"}, {"a/2568/index.html", "year"},
                     {"b/index.html", "agency b"}, {"a/data.json", "{}"},
                     {"a/empty.txt", ""}};

Files with(Files files, const Files& more) {
  for (const auto& [path, bytes] : more) files[path] = bytes;
  return files;
}
Files without(Files files, const std::string& path) {
  files.erase(path);
  return files;
}

}  // namespace

TEST_CASE("a first build makes the whole site and leaves nothing in staging") {
  Scene s;
  REQUIRE(s.build(first));
  CHECK(s.files() == first);
  CHECK(shown(s.outcome.pages) == "4 made, 4 added, 0 changed, 0 removed, 0 untouched");
  CHECK(shown(s.outcome.others) == "3 made, 3 added, 0 changed, 0 removed, 0 untouched");
  CHECK(s.files("site.state").size() == 4);  // lock, manifest and its leaves, turn
}

TEST_CASE("only what differs is written; the rest keeps its inode and its time") {
  Scene s;
  REQUIRE(s.build(first));
  auto home = s.stat("site/index.html"), year = s.stat("site/a/2568/index.html"),
       state = s.stat("site.state/manifest");
  REQUIRE(s.build(first));
  CHECK(shown(s.outcome.pages) == "4 made, 0 added, 0 changed, 0 removed, 4 untouched");
  CHECK(s.outcome.flushing.count() == 0);
  CHECK(same_time(s.stat("site.state/manifest"), state));

  Files second = without(with(first, {{"index.html", "new home"}, {"c/index.html", "agency c"}}), "b/index.html");
  REQUIRE(s.build(second));
  CHECK(s.files() == second);
  CHECK(shown(s.outcome.pages) == "4 made, 1 added, 1 changed, 1 removed, 2 untouched");
  CHECK(shown(s.outcome.others) == "3 made, 0 added, 0 changed, 0 removed, 3 untouched");
  CHECK_FALSE(same_time(s.stat("site/index.html"), home));
  CHECK(same_time(s.stat("site/a/2568/index.html"), year));
}

TEST_CASE("a build that is not published leaves everything as it was") {
  Scene s;
  REQUIRE(s.build(first));
  auto before = s.files("site.state");
  auto site = s.open();
  REQUIRE(site);
  CHECK(site->put("index.html", "never seen"));
  CHECK(site->put("new/index.html", "never seen"));
  CHECK(site->put_state("fingerprints", "never seen"));
  site.reset();
  CHECK(s.files() == first);
  CHECK(s.files("site.state") == before);
}

TEST_CASE("folders that a build empties go, others stay") {
  Scene s;
  REQUIRE(s.build(with(first, {{"a/x/y/z/page.html", "deep"}})));
  s.write("site/b/notes.txt", "the owner's");
  REQUIRE(s.build(without(first, "b/index.html")));
  CHECK(s.files() == with(without(first, "b/index.html"), {{"b/notes.txt", "the owner's"}}));

  // One that was there before us stays, though only our file was in it.
  fs::create_directories(s.root / "site/old/own");
  REQUIRE(s.build(with(first, {{"old/own/x.html", "x"}, {"old/made/y.html", "y"}})));
  REQUIRE(s.build(first));
  CHECK(s.files() == with(first, {{"b/notes.txt", "the owner's"}, {"old/own/", ""}}));
}

TEST_CASE("a file becomes a folder, and a folder becomes a file") {
  Scene s;
  Files old = {{"x", "file"}, {"y/a.html", "1"}, {"y/b/c.html", "2"}, {"z/k", "3"}, {"z/l/m", "4"}};
  Files now = {{"x/a.html", "in x"}, {"x/b/c.html", "deeper"}, {"y", "file"}, {"z/l", "file"}, {"z/k/n", "5"}};
  REQUIRE(s.build(old));
  REQUIRE(s.build(now));
  CHECK(s.files() == now);
  REQUIRE(s.build(old));
  CHECK(s.files() == old);

  SECTION("but not over what the owner put into the folder") {
    s.write("site/y/b/own.txt", "own");
    CHECK_FALSE(s.build(now));
    CHECK(s.problem() ==
          "site/y/b/own.txt was not made by an earlier build and will not be overwritten: move it away");
    CHECK(s.files() == with(old, {{"y/b/own.txt", "own"}}));
  }
  SECTION("but not over an empty folder of the owner") {
    fs::create_directories(s.root / "site/new.html");
    CHECK_FALSE(s.build(with(old, {{"new.html", "x"}})));
    CHECK(s.problem() == "site/new.html was not made by an earlier build and will not be overwritten: move it away");
  }
  SECTION("but not over a file that the owner has changed") {
    s.write("site/x", "mine!");
    CHECK_FALSE(s.build(now));
    CHECK(s.problem() == "site/x was not made by an earlier build and will not be overwritten: move it away");
    CHECK(s.read("site/x") == "mine!");
  }
}

TEST_CASE("the owner's files stay and are reported") {
  Scene s;
  REQUIRE(s.build(first));
  s.write("site/own.txt", "own");
  s.write("site/a/own/deep/x", "own");
  s.write("site/.git/config", "own");
  auto site = s.open();
  REQUIRE(site);
  REQUIRE(s.put_and_publish(*site, without(first, "index.html")));
  CHECK(site->foreign() == std::vector<std::string>{"a/own/", "own.txt"});
  CHECK(s.read("site/a/own/deep/x") == "own");
  CHECK(s.read("site/.git/config") == "own");
}

TEST_CASE(
    "what begins with a dot is the owner's: it stays and is not reported, in a folder that held nothing else, too") {
  Scene s;
  s.write("site/.gitignore", "*\n!.gitignore\n");
  auto site = s.open();
  REQUIRE(site);
  REQUIRE(s.put_and_publish(*site, first));
  CHECK(site->foreign().empty());
  CHECK(s.files() == with(first, {{".gitignore", "*\n!.gitignore\n"}}));

  s.write("site/a/.note", "own");
  site.reset();
  site = s.open();
  REQUIRE(site);
  std::string other;
  REQUIRE(site->keep_all({"a", "b"}, other));
  REQUIRE(s.put_and_publish(*site, {{"index.html", "new"}}));
  CHECK(site->foreign().empty());
  CHECK(s.read("site/a/.note") == "own");
  CHECK(s.read("site/.gitignore") == "*\n!.gitignore\n");
}

TEST_CASE("a file of ours that the owner has edited is not removed, and is replaced only while it is ours") {
  Scene s;
  REQUIRE(s.build(first));
  s.write("site/b/index.html", "edited by hand");
  s.write("site/a/index.html", "edited by hand");
  auto site = s.open();
  REQUIRE(s.put_and_publish(*site, without(first, "b/index.html")));
  CHECK(s.files() == with(first, {{"b/index.html", "edited by hand"}}));
  CHECK(site->foreign() == std::vector<std::string>{"b/"});
  CHECK(s.outcome.altered == std::vector<std::string>{"a/index.html"});
}

TEST_CASE("what has our bytes but not our time is ours still") {
  Scene s;
  REQUIRE(s.build(first));
  s.write("site/a/index.html", first.at("a/index.html"));
  s.write("site/b/index.html", first.at("b/index.html"));
  auto touched = s.stat("site/a/index.html");
  REQUIRE(s.build(without(first, "b/index.html")));
  CHECK(same_time(s.stat("site/a/index.html"), touched));
  CHECK(s.files() == without(first, "b/index.html"));
  CHECK(shown(s.outcome.pages) == "3 made, 0 added, 0 changed, 1 removed, 3 untouched");
}

TEST_CASE("without its state, a site with the same bytes is adopted and one with others is refused") {
  Scene s;
  REQUIRE(s.build(first));
  auto home = s.stat("site/index.html");
  auto lose = GENERATE(0, 1, 2, 3);
  std::string manifest = s.read("site.state/manifest");
  if (lose == 0) fs::remove_all(s.root / "site.state");
  if (lose == 1) s.write("site.state/manifest", "");
  if (lose == 2) s.write("site.state/manifest", manifest.substr(0, manifest.size() / 2));
  if (lose == 3) s.write("site.state/manifest", manifest.replace(40, 1, "x"));

  SECTION("the same") {
    REQUIRE(s.build(first));
    CHECK(shown(s.outcome.pages) == "4 made, 0 added, 0 changed, 0 removed, 4 untouched");
    CHECK(same_time(s.stat("site/index.html"), home));
    REQUIRE(s.build(without(first, "b/index.html")));
    CHECK(s.files() == without(first, "b/index.html"));
  }
  SECTION("others") {
    CHECK_FALSE(s.build(with(first, {{"index.html", "new"}, {"b/index.html", "new"}})));
    CHECK(
        s.problem() ==
        "site/b/index.html was not made by an earlier build and will not be overwritten: move it away (and 1 more)");
    CHECK(s.files() == first);
  }
}

TEST_CASE("files that vanished from the site are made again") {
  Scene s;
  REQUIRE(s.build(first));
  SECTION("some") {
    fs::remove(s.root / "site/index.html");
    fs::remove_all(s.root / "site/a");
  }
  SECTION("all") { fs::remove_all(s.root / "site"); }
  REQUIRE(s.build(first));
  CHECK(s.files() == first);
  REQUIRE(s.build(first));
  CHECK(s.outcome.pages.untouched == 4);
}

TEST_CASE("a site that somebody has removed is made again, without what it no longer has") {
  Scene s;
  REQUIRE(s.build(first));
  fs::remove_all(s.root / "site");
  const Files second{{"index.html", "<p>new</p>"}, {"b/page.html", "<p>b</p>"}};
  REQUIRE(s.build(second));
  CHECK(s.problem().empty());
  CHECK(s.files() == second);
  REQUIRE(s.build(first));
  CHECK(s.files() == first);
}

TEST_CASE("what the last build had can be kept unread") {
  Scene s;
  REQUIRE(s.build(with(first, {{"a-b/index.html", "neighbour"}})));
  auto site = s.open();
  REQUIRE(site);
  CHECK(site->keep("a"));
  CHECK(site->keep("index.html"));
  CHECK_FALSE(site->keep("nothing"));
  CHECK_FALSE(site->keep("asset"));
  REQUIRE(site->publish(s.outcome, s.why));
  Files kept = {{"index.html", "home"},
                {"a/index.html", "agency a"},
                {"a/2568/index.html", "year"},
                {"a/data.json", "{}"},
                {"a/empty.txt", ""}};
  CHECK(s.files() == kept);
  CHECK(shown(s.outcome.pages) == "3 made, 0 added, 0 changed, 2 removed, 3 untouched");
  site.reset();

  s.write("site/a/data.json", "[1]");  // another size: two writes can fall into one tick of the file system's clock
  site = s.open();
  CHECK_FALSE(site->keep("a"));
  CHECK(site->keep("a", true));
  CHECK(site->keep("index.html"));
  REQUIRE(site->publish(s.outcome, s.why));
  CHECK(s.files() == with(kept, {{"a/data.json", "[1]"}}));
  site.reset();

  fs::remove(s.root / "site/a/data.json");
  site = s.open();
  CHECK_FALSE(site->keep(""));
}

TEST_CASE("state changes with the site") {
  Scene s;
  auto site = s.open();
  CHECK_FALSE(site->state("fingerprints"));
  CHECK(site->earlier_tool().empty());
  CHECK(site->put_state("fingerprints", "one"));
  REQUIRE(s.put_and_publish(*site, first));
  site.reset();
  site = s.open();
  CHECK(site->state("fingerprints") == "one");
  CHECK(site->earlier_tool() == "1.2.3");
  CHECK(site->put_state("fingerprints", "two"));
  site.reset();
  site = s.open();
  CHECK(site->state("fingerprints") == "one");
  CHECK_FALSE(site->put_state("manifest", "x"));
}

TEST_CASE("many threads stage at once") {
  Scene s;
  auto build = [&] {
    auto site = s.open();
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t) {
      threads.emplace_back([&site, t] {
        for (int i = 0; i < 200; ++i) {
          std::string path =
              "f" + std::to_string(i % 20) + "/" + std::to_string(t) + "/" + std::to_string(i) + ".html";
          if (!site->keep(path)) site->put(path, path + " holds this");
        }
      });
    }
    threads.clear();
    return site->publish(s.outcome, s.why);
  };
  REQUIRE(build());
  CHECK(s.outcome.pages.added == 1600);
  Files files = s.files();
  CHECK(files.size() == 1600);
  for (const auto& [path, bytes] : files) CHECK(bytes == path + " holds this");
  REQUIRE(build());
  CHECK(s.outcome.pages.untouched == 1600);
}
