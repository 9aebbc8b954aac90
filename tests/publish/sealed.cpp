// Folders of a new site that are sealed: nothing of them stays in memory, and the site is the same.
#include <catch2/catch.hpp>

#include "publish/manifest.h"
#include "tests/publish/deed.h"

namespace {

using namespace publish;
using scene::Files;
using scene::Scene;

const Files agency_a{{"a/index.html", "A"}, {"a/data/a.csv", "1"}, {"en/a/index.html", "A en"}};
const Files agency_b{{"a-2/index.html", "B"}, {"en/a-2/index.html", "B en"}};
const Files portal{{"index.html", "all"}, {"en/index.html", "all en"}, {"style.css", "x"}, {"manifest.json", "{}"}};

Files all_files() {
  Files all = portal;
  all.insert(agency_a.begin(), agency_a.end());
  all.insert(agency_b.begin(), agency_b.end());
  return all;
}

void put(Site& site, const Files& files) {
  for (const auto& [path, bytes] : files) site.put(path, bytes);
}

void put_sealed(Site& site) {
  put(site, agency_a);
  site.seal("a");
  site.seal("en/a");
  put(site, agency_b);
  site.seal("a-2");
  site.seal("en/a-2");
}

bool build_sealed(Scene& s) {
  auto site = s.open();
  if (!site) return false;
  put_sealed(*site);
  return s.put_and_publish(*site, portal);
}
const scene::Deed builds_sealed("builds sealed", [](Scene& s, int) { build_sealed(s); });

struct Sealing : Scene {
  Manifest manifest() const { return Manifest::open(at("site.state")); }
};

}  // namespace

TEST_CASE("sealed folders are published and known to the next build as all others") {
  Sealing scene;
  REQUIRE(build_sealed(scene));
  CHECK(scene.files() == all_files());
  CHECK(scene::shown(scene.outcome.pages) == "6 made, 6 added, 0 changed, 0 removed, 0 untouched");
  CHECK(scene::shown(scene.outcome.others) == "3 made, 3 added, 0 changed, 0 removed, 0 untouched");
  const Manifest manifest = scene.manifest();
  REQUIRE(manifest.size() == all_files().size());
  std::size_t i = 0;
  for (const auto& [path, bytes] : all_files()) {
    CHECK(manifest.path(i) == path);
    CHECK(manifest[i].hash == platform::hash(bytes));
    CHECK(manifest.find(path) == i++);
  }

  // The same, one file changed and one gone; now nothing is sealed, for the site is there.
  Files next = all_files();
  next["a/index.html"] = "A again";
  next.erase("en/a-2/index.html");
  REQUIRE(scene.build(next));
  CHECK(scene.files() == next);
  CHECK(scene::shown(scene.outcome.pages) == "5 made, 0 added, 1 changed, 1 removed, 4 untouched");
  const auto site = scene.open();
  put_sealed(*site);
  REQUIRE(scene.put_and_publish(*site, portal));
  CHECK(scene.files() == all_files());
}

TEST_CASE("sealed folders: files above a mebibyte are named, all are counted") {
  Sealing scene;
  const auto site = scene.open();
  site->put("a/large.pdf", std::string(3 << 20, 'x'));
  site->put("a/small.pdf", "x");
  site->seal("a");
  site->put("index.html", "all");
  const base::SiteSize size = site->extent(2 << 20);
  CHECK(size.files == 3);
  CHECK(size.bytes == (3 << 20) + 1 + 3);
  REQUIRE(size.big.size() == 1);
  CHECK(size.big[0].path == "a/large.pdf");
}

TEST_CASE(
    "sealed folders: a file that comes too late, and files that others put there, keep the site from being "
    "published") {
  Sealing scene;
  {
    const auto site = scene.open();
    put_sealed(*site);
    site->put("a/index2.html", "late");
    CHECK_FALSE(site->publish(scene.outcome, scene.why));
    CHECK(scene.problem() == "a/index2.html is made twice in one site");
  }
  scene::fs::create_directories(scene.root / "site");
  const auto site = scene.open();
  put_sealed(*site);
  scene.write("site/notes.txt", "the owner's");
  CHECK_FALSE(scene.put_and_publish(*site, portal));
  CHECK(scene.problem() == "files were put into site during the build: try again");
  CHECK(scene.files() == Files{{"notes.txt", "the owner's"}});
}

TEST_CASE("sealed folders: whichever call fails or kills the build, the next one leaves the whole site") {
  int calls = 0;
  for (bool kills : {false, true})
    for (int at = 1; at <= calls || !calls; ++at) {
      INFO((kills ? "killed" : "failed") << " at call " << at);
      Sealing scene;
      if (kills) {
        builds_sealed.kills_at(at, scene);
      } else {
        scene::fault = {.at = at};
        build_sealed(scene);
        if (scene::fault.calls < at) calls = at;
      }
      scene::fault = {};
      const Files left = scene.files();
      CHECK((left.empty() || scene.has("site.state/journal") || left == all_files()));
      REQUIRE(build_sealed(scene));
      CHECK(scene.files() == all_files());
      CHECK(scene.manifest().size() == all_files().size());
    }
}
