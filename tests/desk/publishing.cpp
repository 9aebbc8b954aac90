// What would change, building and sending, as the publish page shows them.
#include "desk/publishing.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

class Scene {
 public:
  Scene() {
    fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    put("agencies/ban-khao/pages/about.md", "---\ntitle: เกี่ยวกับเรา\n---\nข้อความ\n");
  }
  void put(const std::string& path, const std::string& bytes) { scratch::write(folder.content() / path, bytes); }
  void put_scores(const std::string& year, const std::string& total) {
    put("agencies/ban-khao/" + year + "/assessment.yaml", "total: " + total + "\n");
  }
  void publish_to(const std::string& target) {
    scratch::write(folder.path / "deploy.yaml", "targets:\n  web:\n    kind: folder\n    path: " + target + "\n");
  }

  std::string content() const { return folder.content().string(); }
  std::string out() const { return folder.out().string(); }

  scratch::Folder folder;
};

// Once nothing is being done any more.
desk::PublishingState settled(desk::Publishing& publishing) {
  for (int tries = 0; tries < 1000; ++tries) {
    desk::PublishingState state = publishing.state();
    if (!state.is_busy()) return state;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  FAIL("it takes longer than 20 s");
  return {};
}

desk::PublishingState published(desk::Publishing& publishing, const deploy::Wishes& wishes = {}) {
  settled(publishing);
  REQUIRE(publishing.publish("", wishes));
  return settled(publishing);
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("what will change is told before anything is published, and nothing is written") {
  Scene scene;
  desk::Publishing publishing(scene.content(), scene.out(), "test");
  auto state = settled(publishing);
  CHECK(state.is_compared);
  CHECK(state.changes.is_first);
  CHECK_FALSE(fs::exists(scene.folder.out()));

  state = published(publishing);
  REQUIRE(state.published);
  CHECK(state.failure.en == "");
  CHECK(state.published->folder == scene.folder.out().string());
  CHECK(state.published->place.empty());
  CHECK(fs::exists(scene.folder.out() / "ban-khao/pages/about/index.html"));
  CHECK(state.changes.empty());

  scene.put("agencies/ban-khao/pages/about.md", "---\ntitle: เกี่ยวกับเรา\n---\nข้อความใหม่\n");
  scene.put("agencies/ban-khao/pages/law.md", "---\ntitle: กฎหมาย\n---\nข้อความ\n");
  state = settled(publishing);
  CHECK_FALSE(state.changes.is_first);
  CHECK(state.changes.new_pages == Paths{"ban-khao/pages/law/index.html", "en/ban-khao/pages/law/index.html"});
  CHECK(std::count(state.changes.changed_pages.begin(), state.changes.changed_pages.end(),
                   "ban-khao/pages/about/index.html") == 1);
  CHECK_FALSE(fs::exists(scene.folder.out() / "ban-khao/pages/law"));
}

TEST_CASE("errors keep the site from being published, and are told") {
  Scene scene;
  scene.put("agencies/ban-khao/pages/about.md", "---\ntitle: เกี่ยวกับเรา\ncolour: red\n---\n");
  desk::Publishing publishing(scene.content(), scene.out(), "test");
  auto state = settled(publishing);
  CHECK(state.is_refused);
  CHECK(state.report.count(base::Severity::error) == 1);
  state = published(publishing);
  CHECK_FALSE(state.published);
  CHECK(state.failure.en == "the content has errors, so nothing was published");
}

TEST_CASE("the site is sent to the target of deploy.yaml, and to a folder of others only where that is meant") {
  Scene scene;
  const fs::path host = scene.folder.path / "host";
  scene.publish_to(host.string());
  scratch::write(host / "old-page.php", "theirs\n");
  desk::Publishing publishing(scene.content(), scene.out(), "test");
  auto state = published(publishing);
  CHECK_FALSE(state.published);
  CHECK(state.objection.en ==
        "there are other files in " + host.string() +
            ": old-page.php. They are never removed, but those with the name of a file of the site are replaced");
  CHECK_FALSE(fs::exists(host / "index.html"));

  deploy::Wishes wishes;
  wishes.is_confirmed = true;
  state = published(publishing, wishes);
  REQUIRE(state.published);
  CHECK(state.published->place.en == host.string());
  CHECK(state.published->sent > 0);
  CHECK(state.published->fetched > 0);
  CHECK(scratch::read(host / "index.html") == scratch::read(scene.folder.out() / "index.html"));
  CHECK(scratch::read(host / "old-page.php") == "theirs\n");
}

TEST_CASE("a host that cannot be written into is told as it says itself, and the next time goes on") {
  Scene scene;
  const fs::path host = scene.folder.path / "host";
  scratch::write(host, "a file where the folder shall be\n");
  scene.publish_to(host.string());
  desk::Publishing publishing(scene.content(), scene.out(), "test");
  auto state = published(publishing);
  CHECK_FALSE(state.published);
  CHECK(state.failure.en.starts_with(host.string()));
  fs::remove(host);
  fs::create_directory(host);
  CHECK(published(publishing).published);
}

TEST_CASE("a figure of a closed year that changes needs a reason") {
  Scene scene;
  std::string framework = scratch::read(scene.folder.content() / "frameworks/ita-2568.yaml");
  for (std::size_t at = framework.find("2568"); at != framework.npos; at = framework.find("2568"))
    framework[at + 3] = '7';
  scene.put("frameworks/ita-2567.yaml", framework);
  scene.put_scores("2567", "80.00");
  scene.put_scores("2568", "90.00");
  desk::Publishing publishing(scene.content(), scene.out(), "test");
  REQUIRE(published(publishing).published);

  scene.put_scores("2568", "91.00");
  auto state = settled(publishing);
  REQUIRE(state.changes.figures.size() == 1);
  CHECK_FALSE(state.changes.lacks_reasons());

  scene.put_scores("2567", "81.00");
  state = settled(publishing);
  REQUIRE(state.changes.figures.size() == 2);
  const deploy::FigureChange& change = state.changes.figures.front();
  CHECK(change.agency + " " + std::to_string(change.year) + " " + change.figure + " " + change.before + " " +
            change.after ==
        "ban-khao 2567 scores/total 80.00 81.00");
  CHECK(state.changes.lacks_reasons());

  scene.put("agencies/ban-khao/corrections.yaml",
            "- {year: 2567, figure: scores/total, old: 80.00, new: 81.00, date: 2568-11-03, reason: แก้ตามหนังสือ}\n");
  state = settled(publishing);
  CHECK_FALSE(state.changes.lacks_reasons());
}
