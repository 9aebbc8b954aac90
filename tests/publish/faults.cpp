// Every call that changes the disk fails once, and the process dies once at every call. What must hold: the old site
// stands untouched, or the next open() finishes the new one.
#include <algorithm>
#include <catch2/catch.hpp>

#include "publish/journal.h"
#include "tests/damage.h"
#include "tests/publish/deed.h"

using namespace scene;

namespace {

struct Story {
  std::string name;
  Files old;
  Files now;
};

const Story stories[] = {
    {"the first build", {}, {{"index.html", "home"}, {"a/index.html", "a"}, {"a/b/c.css", "c"}}},
    {"changed, added, removed",
     {{"index.html", "home"}, {"a/index.html", "a"}, {"a/x/y.html", "y"}, {"same/index.html", "same"}},
     {{"index.html", "new"}, {"a/index.html", "a2"}, {"b/c/d.html", "d"}, {"same/index.html", "same"}}},
    {"files become folders and folders files",
     {{"x", "file"}, {"y/a.html", "1"}, {"y/b/c.html", "2"}},
     {{"x/a.html", "in x"}, {"y", "file"}}},
};

const Files owners = {{"own.txt", "the owner's"}, {"kept/own.txt", "the owner's"}};

Files and_owners(Files files) {
  files.insert(owners.begin(), owners.end());
  return files;
}

void set_up(Scene& s, const Story& story) {
  if (!story.old.empty()) REQUIRE(s.build(story.old));
  for (const auto& [path, bytes] : owners) s.write("site/" + path, bytes);
}

bool build_now(Scene& s, const Story& story) {
  auto site = s.open();
  if (!site) return false;
  site->put_state("notes", story.name);
  return s.put_and_publish(*site, story.now);
}

const Deed builds("builds", [](Scene& s, int story) { build_now(s, stories[story]); });
const Deed opens("opens", [](Scene& s, int) { s.open(); });

// Which of the calls of a build this one is, counted from 1.
int number_of(const std::string& call, const Story& story) {
  Scene s;
  std::vector<std::string> log;
  set_up(s, story);
  fault = {};
  fault.log = &log;
  REQUIRE(build_now(s, story));
  fault = {};
  auto found = std::find(log.begin(), log.end(), call);
  REQUIRE(found != log.end());
  return static_cast<int>(found - log.begin()) + 1;
}

// After a build that was broken off: what stands, and that the next builds go on from there.
void check_mended(Scene& s, const Story& story, bool was_committed) {
  Files expected = and_owners(was_committed ? story.now : story.old);
  fault = {};
  if (!was_committed) CHECK(s.files() == expected);
  auto site = s.open();
  REQUIRE(site);
  CHECK(s.files() == expected);
  CHECK(site->state("notes") == (was_committed ? std::optional(story.name) : std::nullopt));
  CHECK_FALSE(s.has("site.state/journal"));
  REQUIRE(s.put_and_publish(*site, story.now));
  if (was_committed) CHECK(s.outcome.pages.untouched == s.outcome.pages.made);
  CHECK(s.files() == and_owners(story.now));
  site.reset();
  REQUIRE(s.build(story.old.empty() ? story.now : story.old));
  CHECK(s.files() == and_owners(story.old.empty() ? story.now : story.old));
}

}  // namespace

TEST_CASE("any call fails: the old site stands, or the next command finishes the new one") {
  const Story& story = stories[GENERATE(0, 1, 2)];
  int error = GENERATE(ENOSPC, EIO, EACCES);
  int failures = 0;
  for (int n = 1;; ++n) {
    Scene s;
    set_up(s, story);
    fault = {n, error};
    bool done = build_now(s, story);
    bool hit = fault.calls >= n;
    CAPTURE(story.name, error, n, s.problem());
    bool promised = s.why.en.find("the next command will finish it") != s.why.en.npos;
    CHECK(promised == (!done && s.has("site.state/journal")));
    if (!done) CHECK_FALSE(s.why.th.empty());
    check_mended(s, story, done || promised);
    failures += !done;
    if (!hit) break;
  }
  CHECK(failures > 20);
}

TEST_CASE("the process dies at any call: the old site stands, or the next command finishes the new one") {
  const int number = GENERATE(0, 1, 2);
  const Story& story = stories[number];
  bool killed = true;
  for (int n = 1; killed; ++n) {
    Scene s;
    set_up(s, story);
    killed = builds.kills_at(n, s, number);
    CAPTURE(story.name, n);
    check_mended(s, story, !killed || s.has("site.state/journal") || s.read("site.state/notes") == story.name);
  }
}

TEST_CASE("it dies or fails again while it finishes what was broken off") {
  const Story& story = stories[GENERATE(0, 1, 2)];
  bool kills = GENERATE(true, false);
  // Right after the journal got its name, and in the midst of the moves.
  int named = number_of("rename journal.new journal", story);
  for (int later : {1, 4}) {
    bool again = true;
    for (int n = 1; again; ++n) {
      Scene s;
      set_up(s, story);
      fault = {named + later, EIO};
      REQUIRE_FALSE(build_now(s, story));
      REQUIRE(s.has("site.state/journal"));
      fault = {n, EIO};
      again = kills ? opens.kills_at(n, s) : !s.open();
      if (again && !kills && s.has("site.state/journal")) CHECK_FALSE(s.problem().empty());
      CAPTURE(story.name, kills, later, n);
      check_mended(s, story, true);
    }
  }
}

TEST_CASE("the disk is full for good: the message says so, and the old site stands") {
  Scene s;
  set_up(s, stories[1]);
  auto site = s.open();
  REQUIRE(site);
  fault = {2, ENOSPC};  // the write, after the open
  CHECK_FALSE(site->put("index.html", "new"));
  CHECK(site->put("more.html", "new"));
  CHECK_FALSE(site->publish(s.outcome, s.why));
  CHECK(s.problem() == "cannot write site.state/staging/index.html: No space left on device");
  CHECK(s.why.th.find("พื้นที่เก็บข้อมูลเต็ม (No space left on device)") != s.why.th.npos);
  CHECK(s.files() == and_owners(stories[1].old));
}

TEST_CASE(
    "what is staged is on disk before the journal, the journal before the moves, the moves before it is dropped") {
  Scene s;
  REQUIRE(s.build({{"index.html", "1"}, {"gone.html", "2"}}));
  std::vector<std::string> log;
  auto site = s.open();
  fault.log = &log;
  REQUIRE(s.put_and_publish(*site, {{"index.html", "new"}, {"style.css", "x"}}));
  CHECK(log == std::vector<std::string>{"create index.html",
                                        "write",
                                        "create style.css",
                                        "write",
                                        "create manifest-leaves",
                                        "write",
                                        "create manifest.new",
                                        "write",
                                        "sync all",
                                        "create journal.new",
                                        "write",
                                        "sync",
                                        "rename journal.new journal",
                                        "sync",
                                        "open staging",
                                        "rename style.css style.css",
                                        "rename index.html index.html",
                                        "unlink gone.html",
                                        "rename manifest.new manifest",
                                        "sync all",
                                        "unlink journal",
                                        "create turn",
                                        "write"});
  fault.log = nullptr;
}

TEST_CASE("a publication that cannot be finished says what is in its way, and goes on when that is gone") {
  int moved = number_of("rename a a", stories[0]);
  Scene s;
  set_up(s, stories[0]);
  fault = {moved, EIO};
  CHECK_FALSE(build_now(s, stories[0]));
  fault = {};
  s.write("site/a/of the owner", "x");
  CHECK_FALSE(s.open());
  CHECK(s.problem() ==
        "the last publication into site was broken off and cannot be finished: cannot put in place site/a: "
        "Directory not empty");
  fs::remove_all(s.root / "site/a");
  CHECK(s.open());
  CHECK(s.files() == and_owners(stories[0].now));
}

TEST_CASE("a journal that the disk has damaged is dropped, and what it moved is known by its bytes") {
  Scene s;
  set_up(s, stories[1]);
  s.write("site.state/journal", GENERATE(std::string(), std::string("move index.html\n"),
                                         publish::journal_bytes({{publish::Step::move, "index.html", 0}}).substr(1)));
  s.write("site/index.html", "new");
  REQUIRE(s.build(stories[1].now));
  CHECK(s.files() == and_owners(stories[1].now));
}

TEST_CASE("a journal names nothing outside the site") {
  using publish::Step;
  std::vector<Step> steps = {{Step::remove, "a b/c", 12},
                             {Step::remove_folder, "a b", 0},
                             {Step::move, "x", 0},
                             {Step::state, "manifest", 0}};
  auto again = publish::read_journal(publish::journal_bytes(steps));
  REQUIRE(again);
  REQUIRE(again->size() == 4);
  CHECK(publish::journal_bytes(*again) == publish::journal_bytes(steps));
  CHECK((*again)[0].inode == 12);
  CHECK((*again)[0].path == "a b/c");
  for (const char* path : {"../x", "/x", "a/../../x", ""})
    CHECK_FALSE(publish::read_journal(publish::journal_bytes({{Step::move, path, 0}})));
  CHECK_FALSE(publish::read_journal(""));
  CHECK(first_damage_that_passes(publish::journal_bytes(steps), [](const std::string& bytes) {
          return publish::read_journal(bytes).has_value();
        }) == "");
}
