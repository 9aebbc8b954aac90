// Builds that are stopped or killed at any moment: what stands is a whole site, the old one or the new.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Site = std::map<std::string, std::string>;
using Clock = std::chrono::steady_clock;

namespace {

bool is_long() { return std::getenv("PRONGSAI_LONG") != nullptr; }

void set_up(const scratch::Folder& folder) {
  const fs::path source(source_dir);
  fs::create_directories(folder.content() / "agencies");
  fs::copy(source / "content/site.yaml", folder.content() / "site.yaml");
  fs::copy(source / "frameworks", folder.content() / "frameworks");
  for (const char* agency : {"khok-sanga", "dan-kwian"})
    fs::copy(source / "content/agencies" / agency, folder.content() / "agencies" / agency,
             fs::copy_options::recursive);
}

// Changes every page, and which pages there are.
void edit(const scratch::Folder& folder, int n) {
  std::string settings = scratch::read(folder.content() / "site.yaml");
  const auto at = settings.find("th: ");
  scratch::write(folder.content() / "site.yaml", settings.replace(at, 4, "th: ก"));
  const fs::path pages = folder.content() / "agencies/dan-kwian/pages";
  fs::remove_all(pages);
  scratch::write(pages / ("page-" + std::to_string(n) + ".md"), "---\ntitle: {th: ก, en: A}\n---\nก\n");
}

// Kills a build after a while; true where it was still at work.
bool kill_build(const scratch::Folder& folder, std::chrono::microseconds after) {
  const pid_t child = ::fork();
  if (child == 0) {
    folder.build();
    ::_exit(0);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

Site from_nothing(const scratch::Folder& folder) {
  BuildOptions options = folder.options();
  options.out = (folder.path / "anew").string();
  REQUIRE(build(options).is_published);
  return scratch::files_in(options.out);
}

void check_killed_builds(bool is_cold, unsigned seed, int times) {
  scratch::Folder folder;
  set_up(folder);
  const auto start = Clock::now();
  REQUIRE(folder.build().is_published);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  std::mt19937 random(seed);
  int killed = 0;
  for (int i = 0; i < times; ++i) {
    if (is_cold) {
      fs::remove_all(folder.out());
      fs::remove_all(folder.path / "site.state");
    }
    edit(folder, i);
    killed += kill_build(folder, whole * static_cast<int>(random() % 1000) / 1000);
    const BuildResult next = folder.build();
    INFO(folder.findings(next));
    REQUIRE(next.is_published);
    REQUIRE((folder.site() == from_nothing(folder)));
    CHECK_FALSE(fs::exists(folder.path / "site.state/staging"));
    CHECK_FALSE(fs::exists(folder.path / "site.state/journal"));
  }
  CHECK(killed > 0);
}

}  // namespace

TEST_CASE("interrupts: killed in a first build, the next command leaves a whole site") {
  check_killed_builds(true, 11, is_long() ? 250 : 10);
}

TEST_CASE("interrupts: killed in a build of edits, the next command leaves a whole site") {
  check_killed_builds(false, 12, is_long() ? 250 : 10);
}

TEST_CASE("interrupts: a build that is asked to stop publishes nothing") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const Site before = folder.site();
  edit(folder, 1);
  std::stop_source stop;
  BuildOptions options = folder.options();
  options.stop = stop.get_token();
  options.progress = [&](std::size_t, std::size_t) { stop.request_stop(); };
  const BuildResult result = build(options);
  CHECK(result.is_stopped);
  CHECK_FALSE(result.is_published);
  CHECK((folder.site() == before));
  REQUIRE(folder.build().is_published);
  CHECK((folder.site() == from_nothing(folder)));
  CHECK_FALSE(fs::exists(folder.path / "site.state/staging"));
}

// Kept with `publish: each-agency`, where the state alone knows the last good pages.
TEST_CASE("interrupts: after killed builds of one agency's edits the state knows all of them as they are") {
  scratch::Folder folder;
  set_up(folder);
  const auto start = Clock::now();
  REQUIRE(folder.build().is_published);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  const auto size = [&](const char* name) { return fs::file_size(folder.path / "site.state" / name); };
  const auto leaves = size("build-state-leaves");
  std::mt19937 random(13);
  for (int i = 0; i < (is_long() ? 100 : 8); ++i) {
    scratch::write(folder.content() / "agencies/dan-kwian/pages/page.md",
                   "---\ntitle: {th: ก, en: A}\n---\nก " + std::to_string(i) + "\n");
    kill_build(folder, whole * static_cast<int>(random() % 1000) / 1000);
    const BuildResult next = folder.build();
    REQUIRE(next.is_published);
    for (const Rebuilt& rebuilt : next.rebuilt) CHECK(rebuilt.slug == "dan-kwian");
    const BuildResult last = folder.build();
    CHECK(last.rebuilt.empty());
  }
  CHECK((folder.site() == from_nothing(folder)));
  CHECK(size("build-state-leaves") <= 3 * leaves + (1 << 20));
}
