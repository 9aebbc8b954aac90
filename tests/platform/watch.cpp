#include "platform/watch.h"

#include <stdlib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/watch_settle.h"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using platform::Settling;
using platform::Watcher;
using platform::WatchTime;

namespace {

struct Scene {
  std::string root;
  Watcher watcher;

  explicit Scene(std::chrono::milliseconds poll) : watcher(poll) {
    std::string name = (fs::temp_directory_path() / "prongsai-watch-test-XXXXXX").string();
    root = ::mkdtemp(name.data());
    fs::create_directories(root + "/content/a");
    write("a/1.md", "one");
    watcher.watch(root + "/content");
  }
  ~Scene() { fs::remove_all(root); }

  std::string at(const std::string& path) const { return root + "/content/" + path; }
  void write(const std::string& path, const std::string& bytes) const { std::ofstream(at(path)) << bytes; }
  // What changed, below the content folder, once all is quiet.
  std::vector<std::string> changed() {
    std::vector<std::string> paths = watcher.wait();
    for (std::string& path : paths) path = path.size() < at("").size() ? "" : path.substr(at("").size());
    return paths;
  }
};

bool has(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("changes in a folder are reported, by inotify and by polling") {
  const std::chrono::milliseconds poll = GENERATE(0ms, 50ms);
  Scene scene(poll);
  CHECK(scene.watcher.interval() == poll);
  scene.write("a/1.md", "another");
  CHECK(scene.changed() == Paths{"a/1.md"});
  scene.write("a/2.md", "two");
  CHECK(scene.changed() == Paths{"a/2.md"});
  fs::rename(scene.at("a/2.md"), scene.at("a/3.md"));
  CHECK(scene.changed() == Paths{"a/2.md", "a/3.md"});
  fs::remove(scene.at("a/3.md"));
  CHECK(scene.changed() == Paths{"a/3.md"});
}

TEST_CASE("a save by renaming is one change") {
  Scene scene(0ms);
  scene.write("a/.1.md.swp", "x");
  fs::rename(scene.at("a/1.md"), scene.at("a/1.md~"));
  std::this_thread::sleep_for(10ms);
  scene.write("a/1.md", "another");
  fs::remove(scene.at("a/1.md~"));
  const Paths paths = scene.changed();
  CHECK(paths == Paths{"a/1.md", "a/1.md~"});
  CHECK(fs::exists(scene.at("a/1.md")));
}

TEST_CASE("new folders are watched, moved ones under their new name") {
  const std::chrono::milliseconds poll = GENERATE(0ms, 50ms);
  Scene scene(poll);
  fs::create_directories(scene.at("b/c/d"));
  CHECK(has(scene.changed(), "b"));
  scene.write("b/c/d/1.md", "x");
  CHECK(has(scene.changed(), "b/c/d/1.md"));
  fs::rename(scene.at("b/c"), scene.at("a/e"));
  CHECK(has(scene.changed(), "a/e"));
  scene.write("a/e/d/1.md", "another");
  CHECK(scene.changed() == Paths{"a/e/d/1.md"});
}

TEST_CASE("a folder that is swapped for another is found again") {
  Scene scene(0ms);
  fs::rename(scene.root + "/content", scene.root + "/old");
  CHECK(scene.changed() == Paths{""});
  fs::rename(scene.root + "/old", scene.root + "/content");
  CHECK(scene.changed() == Paths{""});
  scene.write("a/1.md", "another");
  CHECK(scene.changed() == Paths{"a/1.md"});
}

TEST_CASE("a folder that is not there yet is waited for") {
  Scene scene(0ms);
  scene.watcher.watch(scene.root + "/themes");
  fs::create_directories(scene.root + "/themes/x");
  const Paths paths = scene.watcher.wait();
  CHECK(has(paths, scene.root + "/themes"));
}

TEST_CASE("hidden files are passed over") {
  Scene scene(0ms);
  scene.write(".hidden", "x");
  scene.write("~$lock.docx", "x");
  scene.write("a/1.md", "another");
  CHECK(scene.changed() == Paths{"a/1.md"});
}

TEST_CASE("waiting can be ended from another thread") {
  Scene scene(0ms);
  std::jthread other([&] { scene.watcher.wake(); });
  CHECK(scene.watcher.wait().empty());
}

TEST_CASE("a whole file is acted on at once, a missing one after a while, and churn does not hold all up") {
  const WatchTime start{};
  Settling one;
  CHECK_FALSE(one.ready());
  one.add("a", true, start);
  CHECK(*one.ready() == start + 4ms);
  one.add("b", true, start + 3ms);
  CHECK(*one.ready() == start + 7ms);

  Settling missing;
  missing.add("a", false, start);
  CHECK(*missing.ready() == start + 100ms);
  missing.add("a", true, start + 20ms);
  CHECK(*missing.ready() == start + 24ms);

  Settling many;
  for (int i = 0; i < 20; ++i) many.add(std::to_string(i), true, start);
  CHECK(*many.ready() == start + 40ms);
  for (int i = 0; i < 2000; ++i) many.add("x", true, start + i * 1ms);
  CHECK(*many.ready() == start + 1000ms);
  CHECK(many.take().size() == 21);
  CHECK_FALSE(many.ready());
}
