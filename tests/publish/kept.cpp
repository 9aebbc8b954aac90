// What a build takes over from the last publication without making it, and what it looks at for that.
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "publish/site.h"
#include "tests/publish/scene.h"

using namespace scene;
using List = std::vector<std::string>;

namespace {

const Files agency = {{"index.html", "home"}, {"2568/index.html", "year"}, {"data.json", "{}"}};

std::string slug(int number) { return "agency-" + std::to_string(100 + number); }

// A site of several agencies whose pages are kept where that can be.
struct Agencies : Scene {
  int count = 0;
  int published = 0;
  List made;  // by the last build, with the file for which they were made
  List foreign;

  explicit Agencies(int number) : count(number) {
    REQUIRE(publish());
    settle();
  }
  bool publish(bool fails_to_end = false) {
    made.clear();
    auto site = open();
    if (!site) return false;
    for (int i = 0; i < count; ++i) keep_or_make(*site, slug(i));
    site->put("index.html", "portal " + std::to_string(published));
    if (fails_to_end) site->put("../outside", "");
    const bool done = site->publish(outcome, why);
    if (done) foreign = site->foreign();
    return done;
  }
  void keep_or_make(publish::Site& site, const std::string& folder) {
    std::string other;
    if (site.keep_all({folder, "en/" + folder}, other)) return;
    made.push_back(other);
    for (const auto& [path, bytes] : agency) {
      site.put(folder + "/" + path, bytes);
      site.put("en/" + folder + "/" + path, bytes);
    }
  }
  // A clock that counts in steps has gone on: what we have written is older than what follows.
  static void let_time_pass() { std::this_thread::sleep_for(std::chrono::milliseconds(20)); }
  void settle() {
    let_time_pass();
    ++published;
    REQUIRE(publish());
    let_time_pass();
  }
  // As editors do that write over a file: the folder that it is in is not touched.
  void edit(const std::string& path, const std::string& bytes) const {
    const auto before = stat(fs::path(path).parent_path().string());
    write(path, bytes);
    REQUIRE(same_time(before, stat(fs::path(path).parent_path().string())));
  }
  // The same size, and the same time as before: a disk that loses bytes leaves no other trace.
  void damage(const std::string& path) const {
    const auto before = stat(path);
    std::string bytes = read(path);
    bytes[0] = static_cast<char>(bytes[0] ^ 1);
    write(path, bytes);
    REQUIRE(platform::set_mtime(at(path), before.mtime_ns));
    REQUIRE(same_time(before, stat(path)));
  }
};

}  // namespace

TEST_CASE("a name that is added, removed or replaced in a folder of the site is found by the next build") {
  Agencies s(8);
  REQUIRE(s.publish());
  REQUIRE(s.made.empty());
  SECTION("a file is gone") {
    fs::remove(s.root / "site/agency-103/2568/index.html");
    REQUIRE(s.publish());
    CHECK(s.made == List{"agency-103/2568/index.html"});
  }
  SECTION("a folder is gone") {
    fs::remove_all(s.root / "site/agency-103/2568");
    REQUIRE(s.publish());
    CHECK(s.made == List{"agency-103/2568/index.html"});
  }
  SECTION("a file has another in its place, as editors leave it that write beside it and rename") {
    s.write("site/agency-103/2568/new", "edit");
    fs::rename(s.root / "site/agency-103/2568/new", s.root / "site/agency-103/2568/index.html");
    REQUIRE(s.publish());
    CHECK(s.made == List{"agency-103/2568/index.html"});
    CHECK(s.outcome.altered == List{"agency-103/2568/index.html"});
  }
  SECTION("a folder has another in its place, which is as old") {
    fs::rename(s.root / "site/agency-103", s.root / "site/aside");
    fs::rename(s.root / "site/agency-104", s.root / "site/agency-103");
    fs::rename(s.root / "site/aside", s.root / "site/agency-104");
    REQUIRE(s.publish());
    CHECK(s.made == List{"agency-103/2568/index.html", "agency-104/2568/index.html"});
  }
  SECTION("a file is added") {
    s.write("site/agency-103/2568/own.txt", "the owner's");
    for (int build = 0; build < 3; ++build) {
      REQUIRE(s.publish());
      CHECK(s.made.empty());
      CHECK(s.foreign == List{"agency-103/2568/own.txt"});
      s.settle();
    }
    fs::remove(s.root / "site/agency-103/2568/own.txt");
    REQUIRE(s.publish());
    CHECK(s.foreign.empty());
    CHECK_FALSE(s.has("site.state/foreign-files"));
  }
  for (int i = 0; i < s.count; ++i)
    for (const auto& [path, bytes] : agency) CHECK(s.read("site/" + slug(i) + "/" + path) == bytes);
}

TEST_CASE("a link in the place of a folder of the site is found by the next build", "[links]") {
  Agencies s(8);
  fs::rename(s.root / "site/agency-103/2568", s.root / "elsewhere");
  fs::create_directory_symlink(s.root / "elsewhere", s.root / "site/agency-103/2568");
  REQUIRE(s.publish());
  CHECK(s.made == List{"agency-103/2568/index.html"});
}

TEST_CASE("a file that was edited in place is found within sixteen builds, a sixteenth of the agencies in each") {
  Agencies s(64);
  for (int i = 0; i < s.count; ++i) s.edit("site/en/" + slug(i) + "/2568/index.html", "by hand");
  std::size_t found = 0, most = 0;
  for (int build = 0; build < 16; ++build) {
    REQUIRE(s.publish());
    CHECK(s.outcome.altered == s.made);
    found += s.made.size();
    most = std::max(most, s.made.size());
  }
  CHECK(found == 64);
  CHECK(most < 16);
  for (int i = 0; i < s.count; ++i) CHECK(s.read("site/en/" + slug(i) + "/2568/index.html") == "year");
  REQUIRE(s.publish());
  CHECK(s.made.empty());
}

TEST_CASE("on demand every byte is compared, and what differs is made again and told") {
  Agencies s(8);
  s.damage("site/agency-102/data.json");
  s.edit("site/agency-105/index.html", "by hand");
  s.damage("site/index.html");
  s.verifies = true;
  REQUIRE(s.publish());
  CHECK(s.made == List{"agency-102/data.json", "agency-105/index.html"});
  CHECK(s.outcome.altered == List{"agency-102/data.json", "agency-105/index.html", "index.html"});
  CHECK(s.read("site/agency-102/data.json") == "{}");
  CHECK(s.read("site/agency-105/index.html") == "home");
  CHECK(s.read("site/index.html") == "portal 1");
  REQUIRE(s.publish());
  CHECK(s.made.empty());
  CHECK(s.outcome.altered.empty());
}

TEST_CASE("after a publication that was broken off all files are looked at, until a build has published") {
  Agencies s(32);
  ++s.published;
  std::vector<std::string> log;
  fault.log = &log;
  REQUIRE(s.publish());
  const auto moved = std::find(log.begin(), log.end(), "rename index.html index.html");
  REQUIRE(moved != log.end());
  fault = {static_cast<int>(moved - log.begin()) + 1, EIO};
  ++s.published;
  CHECK_FALSE(s.publish());
  fault = {};
  Agencies::let_time_pass();
  for (int i = 0; i < s.count; ++i) s.edit("site/" + slug(i) + "/index.html", "by hand");
  CHECK_FALSE(s.publish(true));  // it finishes what was broken off, and has itself an error
  CHECK(s.made.size() == 32);
  REQUIRE(s.publish());
  CHECK(s.made.size() == 32);
  CHECK(s.outcome.altered.size() == 32);
}

TEST_CASE("whose turn it is stands in the state; where that is lost or damaged all files are looked at") {
  Agencies s(32);
  for (int i = 0; i < s.count; ++i) s.edit("site/" + slug(i) + "/index.html", "by hand");
  const std::string turn = s.read("site.state/turn");
  CHECK(turn == "1\n");
  SECTION("lost") { fs::remove(s.root / "site.state/turn"); }
  SECTION("empty") { s.write("site.state/turn", ""); }
  SECTION("cut") { s.write("site.state/turn", "1"); }
  SECTION("none that there is") { s.write("site.state/turn", "16\n"); }
  REQUIRE(s.publish());
  CHECK(s.made.size() == 32);
  CHECK(s.read("site.state/turn") == "0\n");
}

TEST_CASE("leaves of the manifest that no publication names any more go when there are more of them than of others") {
  Agencies s(100);  // more than one leaf holds
  const auto size_of_leaves = [&] { return s.stat("site.state/manifest-leaves").size; };
  const auto before = size_of_leaves();
  ++s.published;
  REQUIRE(s.publish());
  CHECK(size_of_leaves() > before);
  CHECK(size_of_leaves() < before + 1'000);
  s.write("site.state/manifest-leaves", s.read("site.state/manifest-leaves") + std::string(2 << 20, 'x'));
  ++s.published;
  REQUIRE(s.publish());
  CHECK(size_of_leaves() < before + 1'000);
  REQUIRE(s.publish());
  CHECK(s.made.empty());
  CHECK(s.outcome.pages.untouched == 100 * 4 + 1);
}

TEST_CASE("after many moves the publication ends later than the last of them, so that no folder of ours is listed") {
  Scene s;
  Files files;
  for (int i = 0; i < 1000; ++i) files["a" + std::to_string(i) + "/index.html"] = "page";
  REQUIRE(s.build(files));
  const auto end = s.stat("site.state/manifest").mtime_ns;
  for (const auto& [path, bytes] : files) {
    INFO(path);
    CHECK(s.stat("site/" + path.substr(0, path.find('/'))).ctime_ns < end);
  }
}
