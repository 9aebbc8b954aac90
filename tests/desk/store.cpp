#include "desk/store.h"

#include <signal.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <set>
#include <thread>

#include "tests/publish/scene.h"

using desk::Store;
using Saved = Store::Saved;
using namespace scene;

namespace {

const std::string measure = "ban-khao/2568/measures/10-gifts.md";
const std::string old_text = "---\ntitle: gifts\n---\n" + std::string(60'000, 'o');
const std::string new_text = "---\ntitle: no gifts\n---\n" + std::string(90'000, 'n');

struct Desk : Scene {
  Store store{(root / "content").string(), false, unreliable};

  Saved save(const std::string& bytes, const std::string& mark, const std::string& path = measure) {
    return store.save(path, bytes, mark, why);
  }
  Saved save_over(const std::string& before, const std::string& bytes) { return save(bytes, Store::mark_of(before)); }
  std::string text(const std::string& path = measure) const { return read("content/" + path); }
  std::vector<std::string> versions() const {
    std::vector<std::string> found;
    for (const Store::Version& v : store.history(measure)) found.push_back(store.version(measure, v.id).value());
    return found;
  }
  // What readers see: no name that begins with '.'.
  std::set<std::string> content() const {
    std::set<std::string> found;
    for (const auto& [path, bytes] : files("content"))
      if (!path.starts_with('.') && path.find("/.") == path.npos && !path.ends_with('/')) found.insert(path);
    return found;
  }
};

// Runs `work` in a process of its own, which may die in it; its status as wait() gives it.
int in_child(
    const std::function<void()>& work, const std::function<void(pid_t)>& meanwhile = [](pid_t) {}) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  meanwhile(child);
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

void check_whole(const Desk& desk) {
  const std::string now = desk.text();
  CHECK((now == old_text || now == new_text));
  for (const std::string& version : desk.versions()) CHECK((version == old_text || version == new_text));
  CHECK(desk.content() == std::set<std::string>{measure});
}

}  // namespace

TEST_CASE("a save makes the file and its folders; the next one keeps the version that was") {
  Desk desk;
  CHECK(desk.save("a", "") == Saved::done);
  CHECK(desk.text() == "a");
  CHECK(desk.store.read(measure, desk.why) == "a");
  CHECK(desk.save_over("a", "b") == Saved::done);
  CHECK(desk.text() == "b");
  CHECK(desk.versions() == std::vector<std::string>{"a"});
  CHECK(desk.content() == std::set<std::string>{measure});
}

TEST_CASE("saving what is there already touches nothing") {
  Desk desk;
  desk.save("a", "");
  const platform::Stat before = desk.stat("content/" + measure);
  CHECK(desk.save_over("a", "a") == Saved::done);
  CHECK(desk.save_over("older", "a") == Saved::done);  // a form that is sent twice
  CHECK(same_time(before, desk.stat("content/" + measure)));
  CHECK(desk.versions().empty());
}

TEST_CASE("a file that was changed elsewhere, or made, or removed, is left as it is") {
  Desk desk;
  desk.write("content/" + measure, "theirs");
  CHECK(desk.save("mine", "") == Saved::changed_meanwhile);
  CHECK(desk.save_over("before", "mine") == Saved::changed_meanwhile);
  CHECK(desk.store.remove(measure, Store::mark_of("before"), desk.why) == Saved::changed_meanwhile);
  CHECK(desk.text() == "theirs");
  CHECK(desk.why.en.find(measure + " was changed elsewhere") == 0);
  CHECK(desk.save("mine", Store::mark_of(""), "gone.md") == Saved::changed_meanwhile);
  CHECK_FALSE(desk.has("content/gone.md"));
}

namespace {

std::string editors_file;

// An editor that saves while the desk waits for the disk.
const publish::Syscalls with_an_editor = [] {
  publish::Syscalls out = unreliable;
  out.sync = [](int) {
    std::ofstream(editors_file) << "theirs";
    return 0;
  };
  return out;
}();

}  // namespace

TEST_CASE("a program that knows no lock and saves in between does not lose its work") {
  Desk desk;
  desk.save("a", "");
  editors_file = (desk.root / "content" / measure).string();
  Store store((desk.root / "content").string(), false, with_an_editor);
  CHECK(store.save(measure, "mine", Store::mark_of("a"), desk.why) == Saved::changed_meanwhile);
  CHECK(desk.text() == "theirs");
  CHECK(desk.versions() == std::vector<std::string>{"a"});
}

TEST_CASE("whichever step fails, the file is whole, the message says so, and the next save works") {
  int n = 1;
  for (bool is_reached = true; is_reached; ++n) {
    Desk desk;
    desk.save(old_text, "");
    fault = {n};
    const Saved saved = desk.save_over(old_text, new_text);
    is_reached = fault.calls >= n;
    fault = {};
    INFO("call " << n);
    check_whole(desk);
    if (saved == Saved::done) CHECK(desk.text() == new_text);
    if (saved == Saved::failed) CHECK(desk.problem().find(": Input/output error") != std::string::npos);
    CHECK(saved != Saved::changed_meanwhile);
    CHECK(desk.save_over(desk.text(), new_text) == Saved::done);
    CHECK(desk.text() == new_text);
    CHECK(desk.versions().size() <= 1);
  }
  CHECK(n > 15);
}

TEST_CASE("a process that dies at any step leaves the file whole") {
  int n = 1;
  for (bool dies = true; dies; ++n) {
    Desk desk;
    desk.save(old_text, "");
    dies = in_child([&] {
             fault = {n, EIO, true};
             desk.save_over(old_text, new_text);
           }) != 0;
    INFO("call " << n);
    check_whole(desk);
    CHECK(desk.save_over(desk.text(), new_text) == Saved::done);
    CHECK(desk.versions() == std::vector<std::string>{old_text});
  }
  CHECK(n > 15);
}

TEST_CASE("a process that is killed at any moment leaves the file whole") {
  for (int i = 0; i < 40; ++i) {
    Desk desk;
    desk.save(old_text, "");
    in_child(
        [&] {
          while (true) {
            desk.save_over(old_text, new_text);
            desk.save_over(new_text, old_text);
          }
        },
        [&](pid_t child) {
          std::this_thread::sleep_for(std::chrono::microseconds(1'000 + 337 * i));
          ::kill(child, SIGKILL);
        });
    check_whole(desk);
    CHECK(desk.save_over(desk.text(), new_text) == Saved::done);
  }
}

TEST_CASE("of four writers none loses a line") {
  Desk desk;
  desk.save("", "");
  const auto add = [&](const std::string& line) {
    while (true) {
      const std::string before = desk.store.read(measure, desk.why).value();
      if (desk.save_over(before, before + line) == Saved::done) return;
    }
  };
  std::vector<pid_t> writers;
  for (char name : {'a', 'b', 'c', 'd'}) {
    writers.push_back(::fork());
    if (writers.back() != 0) continue;
    for (int i = 0; i < 25; ++i) add(name + std::to_string(i) + "\n");
    ::_exit(0);
  }
  for (pid_t writer : writers) ::waitpid(writer, nullptr, 0);
  std::istringstream lines(desk.text());
  std::set<std::string> seen;
  for (std::string line; std::getline(lines, line);) seen.insert(line);
  CHECK(seen.size() == 100);
}

TEST_CASE("thirty versions are kept, the newest first") {
  Desk desk;
  desk.save("0", "");
  for (int i = 1; i <= 40; ++i) REQUIRE(desk.save_over(std::to_string(i - 1), std::to_string(i)) == Saved::done);
  const std::vector<std::string> kept = desk.versions();
  REQUIRE(kept.size() == 30);
  CHECK(kept.front() == "39");
  CHECK(kept.back() == "10");
}

TEST_CASE("a clock that was set back does not make the newest version the oldest") {
  Desk desk;
  desk.save("a", "");
  desk.write("content/.history/" + measure + "/20991231T235959.999999Z", "from the future");
  desk.save_over("a", "b");
  CHECK(desk.store.history(measure).front().id == "21000101T000000.000000Z");
  CHECK(desk.versions() == std::vector<std::string>{"a", "from the future"});
}

TEST_CASE("a version is taken back, and that can be taken back") {
  Desk desk;
  desk.save("a", "");
  desk.save_over("a", "b");
  const std::string first = desk.store.history(measure).front().id;
  CHECK(desk.store.restore(measure, first, Store::mark_of("a"), desk.why) == Saved::changed_meanwhile);
  CHECK(desk.store.restore(measure, first, Store::mark_of("b"), desk.why) == Saved::done);
  CHECK(desk.text() == "a");
  CHECK(desk.versions() == std::vector<std::string>{"b", "a"});
  CHECK(desk.store.restore(measure, "../../secret", Store::mark_of("a"), desk.why) == Saved::failed);
  CHECK(desk.store.restore(measure, "20000101T000000.000000Z", Store::mark_of("a"), desk.why) == Saved::failed);
}

TEST_CASE("what was removed or renamed can be had back") {
  Desk desk;
  desk.save("a", "");
  CHECK(desk.store.rename(measure, "other.md", Store::mark_of("a"), desk.why) == Saved::done);
  CHECK(desk.content() == std::set<std::string>{"other.md"});
  CHECK(desk.store.remove("other.md", Store::mark_of("a"), desk.why) == Saved::done);
  CHECK(desk.content().empty());
  CHECK(desk.store.restore("other.md", desk.store.history("other.md").front().id, "", desk.why) == Saved::done);
  CHECK(desk.text("other.md") == "a");
  desk.save("b", "");
  CHECK(desk.store.rename(measure, "other.md", Store::mark_of("b"), desk.why) == Saved::failed);
  CHECK(desk.text("other.md") == "a");
}

TEST_CASE("git passes over what is beside the content") {
  Desk desk;
  desk.save("a", "");
  desk.save_over("a", "b");
  CHECK(desk.read("content/.desk/.gitignore") == "*\n");
  CHECK(desk.read("content/.history/.gitignore") == "*\n");
}

TEST_CASE("the rights of a file stay") {
  Desk desk;
  desk.write("content/" + measure, "a");
  fs::permissions(desk.root / "content" / measure, fs::perms(0660));
  CHECK(desk.save_over("a", "b") == Saved::done);
  CHECK((desk.stat("content/" + measure).mode & 0777) == 0660);
}

TEST_CASE("nothing outside the content, and nothing hidden in it, is read or written") {
  Desk desk;
  desk.write("secret.md", "secret");
  desk.write("content/.git/config", "secret");
  desk.write("content/a/b.md", "b");
  fs::create_symlink(desk.root / "secret.md", desk.root / "content/link.md");
  fs::create_symlink(desk.root, desk.root / "content/out");
  const Files before = desk.files(".");
  for (const std::string path : {"", ".", "..", "../secret.md", "a/../../secret.md", "/secret.md", "a//b.md", "a/",
                                 "/", ".git/config", "a/.hidden", "link.md", "out/secret.md", "out/new.md",
                                 "out/x/new.md", "a\\b.md", "a/b\n.md", "\xff.md", "a"}) {
    INFO(path);
    for (const std::string& mark : {std::string(), Store::mark_of("secret")}) {
      CHECK_FALSE(desk.store.read(path, desk.why));
      CHECK(desk.save("mine", mark, path) != Saved::done);
      CHECK(desk.store.remove(path, mark, desk.why) != Saved::done);
      CHECK(desk.store.rename(path, "c.md", mark, desk.why) != Saved::done);
      CHECK(desk.store.rename("a/b.md", path, Store::mark_of("b"), desk.why) != Saved::done);
    }
    if (path != "a" && path != "link.md" && !path.starts_with("out"))
      CHECK_FALSE(desk.store.keep_draft(path, "s1", "x", desk.why));
    CHECK(desk.store.history(path).empty());
  }
  Files after = desk.files(".");
  std::erase_if(after, [](const auto& f) {
    return f.first.starts_with("content/.desk/") || f.first.starts_with("content/.history/");
  });
  CHECK(after == before);
}

TEST_CASE("a draft is this browser's, else one that was left behind") {
  Desk desk;
  CHECK(desk.store.keep_draft(measure, "s1", "v=1", desk.why));
  CHECK(desk.store.keep_draft(measure, "s1", "v=2", desk.why));
  CHECK(desk.store.draft(measure, "s1")->bytes == "v=2");
  CHECK(desk.store.draft(measure, "s2")->session == "s1");  // after a restart
  desk.store.note_open(measure, "s1");
  CHECK_FALSE(desk.store.draft(measure, "s2"));  // somebody is typing it now
  CHECK(desk.store.keep_draft(measure, "s2", "v=3", desk.why));
  CHECK(desk.store.draft(measure, "s2")->bytes == "v=3");
  desk.store.note_open(measure, "s2");
  CHECK(desk.store.keep_draft(measure, "s3", "v=4", desk.why));
  desk.store.drop_draft(measure, "s1");  // and what was left behind, but not what somebody is typing
  CHECK_FALSE(desk.store.draft(measure, "s1"));
  CHECK(desk.store.draft(measure, "s2")->bytes == "v=3");
  CHECK_FALSE(desk.store.keep_draft(measure, "../s1", "x", desk.why));
  CHECK(desk.content().empty());
}

TEST_CASE("who has a file open is seen by the others for a minute") {
  Desk desk;
  desk.store.note_open(measure, "s1");
  CHECK(desk.store.others(measure, "s1").empty());
  REQUIRE(desk.store.others(measure, "s2").size() == 1);
  const Store::Opener first = desk.store.others(measure, "s2").front();
  CHECK_FALSE(first.user.empty());
  CHECK(first.since > 1'700'000'000);
  desk.store.note_open(measure, "s2");
  CHECK(desk.store.others(measure, "s1").size() == 1);
  const std::string note = (desk.root / "content/.desk/open" / measure / "s1").string();
  fs::last_write_time(note, fs::last_write_time(note) - std::chrono::seconds(61));
  CHECK(desk.store.others(measure, "s2").empty());
  desk.store.note_open(measure, "s1");
  CHECK(desk.store.others(measure, "s2").size() == 1);
  desk.store.note_closed(measure, "s1");
  CHECK(desk.store.others(measure, "s2").empty());
}

TEST_CASE("a store for reading changes nothing") {
  Desk desk;
  desk.save("a", "");
  const Files before = desk.files("content");
  Store store((desk.root / "content").string(), true);
  CHECK(store.read(measure, desk.why) == "a");
  CHECK(store.save(measure, "b", Store::mark_of("a"), desk.why) == Saved::failed);
  CHECK(store.remove(measure, Store::mark_of("a"), desk.why) == Saved::failed);
  CHECK(store.rename(measure, "b.md", Store::mark_of("a"), desk.why) == Saved::failed);
  CHECK_FALSE(store.keep_draft(measure, "s1", "x", desk.why));
  store.note_open(measure, "s1");
  CHECK(desk.files("content") == before);
}
