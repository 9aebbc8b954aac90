#include "publish/site.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <mutex>
#include <set>

#include "outside/disk.h"
#include "outside/hash.h"
#include "publish/folders.h"
#include "publish/journal.h"
#include "publish/ledger.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/staging.h"
#include "publish/tree.h"

namespace publish {
namespace {

using outside::Entry;
using outside::Hash;

constexpr std::size_t most_pages_named = 64;
constexpr std::uint64_t any_size = std::numeric_limits<std::int64_t>::max();

bool is_state_name(std::string_view name) {
  bool letters = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  return letters && !name.empty() && name != "manifest" && name != "journal" && name != "lock" && name != "staging";
}

Counts& counts_of(Outcome& outcome, std::string_view path) { return is_page(path) ? outcome.pages : outcome.others; }

// Both sorted by path.
Outcome count(const Manifest& earlier, const std::vector<Record>& made) {
  Outcome outcome;
  std::size_t i = 0;
  auto pass_removed = [&](std::string_view end, bool all) {
    for (; i < earlier.size() && (all || earlier.path(i) < end); ++i) ++counts_of(outcome, earlier.path(i)).removed;
    if (i < earlier.size() && earlier.path(i) == end) ++i;
  };
  for (const Record& record : made) {
    pass_removed(record.path(), false);
    Counts& counts = counts_of(outcome, record.path());
    ++counts.made;
    ++(record.kind == Record::added     ? counts.added
       : record.kind == Record::changed ? counts.changed
                                        : counts.untouched);
    if (record.is_staged() && is_page(record.path()) && outcome.pages_written.size() < most_pages_named)
      outcome.pages_written.emplace_back(record.path());
  }
  pass_removed({}, true);
  return outcome;
}

}  // namespace

struct Site::Inside {
  Folders folders;
  Manifest earlier;
  std::string new_manifest;  // its text; empty where it is the same
  Ledger ledger{earlier};
  Staging staging;
  std::string tool;
  bool is_new = false;        // nothing stood in the output folder, so nothing need be looked for there
  bool is_committed = false;  // what is staged belongs to the journal now
  std::mutex lock;
  core::Message trouble;         // the first
  std::set<std::string> states;  // written and not yet in place

  bool failed(core::Message why) {
    std::lock_guard hold(lock);
    if (trouble.empty()) trouble = std::move(why);
    return false;
  }
  bool read_earlier(core::Message& why);
  bool is_in_place(const std::string& path, std::uint64_t size, const Hash& hash, Record::Kind& kind);
  bool add(Record::Kind kind, const std::optional<Made>& made, core::Message&& why);
  bool is_still_there(core::Message& why) const;
  bool write_state(const std::string& name, std::string_view bytes, core::Message& why);
  bool commit(Plan& plan, Outcome& outcome, core::Message& why);
};

bool Site::Inside::read_earlier(core::Message& why) {
  is_new = true;
  std::vector<outside::Unread> unread;
  if (folders.out_folder) outside::scan(folders.real_out, unread, [&](auto, auto) { return is_new = false; });
  if (!unread.empty()) return why = core::say("อ่าน {} ไม่ได้", "cannot read {}", {folders.out}), false;
  if (!look(folders.state_folder.get(), "manifest").is(Entry::file)) return true;
  std::optional<std::string> text = outside::read_file(folders.real_state + "/manifest", any_size, why);
  if (!text) return false;
  earlier = Manifest(std::move(*text));
  return true;
}

// True where the file that stands at `path` has these bytes, and is entered as such. Else `kind` says what writing it
// will be.
bool Site::Inside::is_in_place(const std::string& path, std::uint64_t size, const Hash& hash, Record::Kind& kind) {
  kind = Record::added;
  if (is_new) return false;
  std::size_t i = earlier.find(path);
  Made left = i == Manifest::none ? Made{} : earlier[i];
  if (i != Manifest::none && (left.size != size || left.hash != hash)) return kind = Record::changed, false;
  // Links on the way do no harm here: nothing is written, and a file that must be written will not follow them.
  Seen seen = look(folders.out_folder.get(), path.c_str());
  if (seen.is_absent()) return false;
  kind = Record::changed;
  if (!seen.is(Entry::file) || seen.size != size) return false;
  if (i != Manifest::none && seen.mtime_ns == left.mtime_ns && seen.inode == left.inode)
    return ledger.keep(i, i + 1), true;
  if (hash_of(folders.out_folder.get(), path.c_str()) != hash) return false;
  return ledger.add(Record::adopted, {path, hash, size, seen.mtime_ns, seen.inode}), true;
}

bool Site::Inside::add(Record::Kind kind, const std::optional<Made>& made, core::Message&& why) {
  if (!made) return failed(std::move(why));
  return ledger.add(kind, *made), true;
}

std::unique_ptr<Site> Site::open(Target target, core::Message& why) {
  std::optional<Folders> folders = open_folders(target.out, target.sources, *target.system, why);
  if (!folders) return nullptr;
  auto inside = std::make_unique<Inside>();
  inside->folders = std::move(*folders);
  inside->tool = target.tool;
  if (!finish_earlier(inside->folders, why) || !inside->staging.open(inside->folders, why) ||
      !inside->read_earlier(why))
    return nullptr;
  return std::unique_ptr<Site>(new Site(std::move(inside)));
}

Site::Site(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Site::~Site() {
  if (inside_->is_committed) return;
  inside_->staging.drop(inside_->folders);
  for (const std::string& name : inside_->states)
    inside_->folders.system->unlink(inside_->folders.state_folder.get(), (name + ".new").c_str(), 0);
}

bool Site::put(std::string_view path, std::string_view bytes) {
  Inside& in = *inside_;
  if (!is_proper(path)) return in.failed(core::say("ชื่อไฟล์ '{}' ใช้ไม่ได้", "'{}' is no name for a file", {path}));
  Hash hash = outside::hash(bytes);
  Record::Kind kind;
  if (in.is_in_place(std::string(path), bytes.size(), hash, kind)) return true;
  core::Message why;
  std::optional<Made> made = in.staging.write(path, bytes, hash, why);
  return in.add(kind, made, std::move(why));
}

bool Site::copy(std::string_view path, const std::string& from) {
  Inside& in = *inside_;
  if (!is_proper(path)) return in.failed(core::say("ชื่อไฟล์ '{}' ใช้ไม่ได้", "'{}' is no name for a file", {path}));
  Handle source(::open(from.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!source) return in.failed(cannot(Deed::read, from, errno));
  Seen seen = look(source.get(), "");
  if (!seen.is(Entry::file)) return in.failed(core::say("{} ไม่ใช่ไฟล์ธรรมดา", "{} is not a plain file", {from}));
  Record::Kind kind = Record::added;
  if (!in.is_new) {
    std::optional<Hash> hash = hash_of(source.get());
    if (!hash) return in.failed(cannot(Deed::read, from, errno));
    if (in.is_in_place(std::string(path), seen.size, *hash, kind)) return true;
  }
  core::Message why;
  std::optional<Made> made = in.staging.copy(path, source.get(), from, why);
  return in.add(kind, made, std::move(why));
}

bool Site::keep(std::string_view path, bool whatever_they_hold) {
  Inside& in = *inside_;
  const Manifest& earlier = in.earlier;
  auto is_left = [&](std::size_t i) {
    Made left = earlier[i];
    Seen seen = look(in.folders.out_folder.get(), std::string(left.path).c_str());
    return seen.is(Entry::file) && seen.size == left.size && seen.mtime_ns == left.mtime_ns &&
           seen.inode == left.inode;
  };
  std::size_t own = earlier.find(path);
  std::size_t first = path.empty() ? 0 : earlier.lower_bound(std::string(path) + "/");
  std::size_t end = first;
  bool good = own == Manifest::none || whatever_they_hold || is_left(own);
  for (; good && end < earlier.size() && is_within(earlier.path(end), path); ++end)
    good = whatever_they_hold || is_left(end);
  if (!good || (own == Manifest::none && first == end)) return false;
  if (own != Manifest::none) in.ledger.keep(own, own + 1);
  in.ledger.keep(first, end);
  return true;
}

std::optional<std::string> Site::state(std::string_view name) const {
  const Folders& folders = inside_->folders;
  std::string own(name);
  if (!is_state_name(name) || !look(folders.state_folder.get(), own.c_str()).is(Entry::file)) return {};
  core::Message why;
  return outside::read_file(folders.real_state + "/" + own, any_size, why);
}

// Not so where somebody has moved or made the output folder while we built.
bool Site::Inside::is_still_there(core::Message& why) const {
  Seen there = look(AT_FDCWD, folders.real_out.c_str());
  bool same = there.is_absent() ? !folders.out_folder
                                : folders.out_folder && there.inode == look(folders.out_folder.get(), "").inode;
  if (same) return true;
  why = core::say("{} ถูกเปลี่ยนระหว่างที่กำลังสร้างเว็บไซต์ ให้ลองใหม่", "{} was replaced during the build: try again",
                  {folders.out});
  return false;
}

bool Site::Inside::write_state(const std::string& name, std::string_view bytes, core::Message& why) {
  const System& system = *folders.system;
  std::string path = name + ".new";
  {
    std::lock_guard hold(lock);
    states.insert(name);
  }
  Handle file(system.open(folders.state_folder.get(), path.c_str(),
                          O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (file && write_all(system, file.get(), bytes.data(), bytes.size()) && file.close()) return true;
  return why = cannot(Deed::write, folders.state + "/" + path, errno), false;
}

bool Site::put_state(std::string_view name, std::string_view bytes) {
  if (!is_state_name(name))
    return inside_->failed(core::say("ชื่อ '{}' ใช้ไม่ได้", "'{}' is no name for a state", {name}));
  if (state(name) == bytes) return true;
  core::Message why;
  return inside_->write_state(std::string(name), bytes, why) || inside_->failed(std::move(why));
}

std::string_view Site::earlier_tool() const { return inside_->earlier.tool(); }

bool Site::publish(Outcome& outcome, core::Message& why) {
  Inside& in = *inside_;
  if (!in.trouble.empty()) return why = in.trouble, false;
  std::vector<Record> made = in.ledger.sorted();
  outcome = count(in.earlier, made);
  Plan plan;
  if (!in.is_still_there(why) || !make_plan(in.earlier, made, in.folders, plan, why)) return false;
  bool is_same = plan.steps.empty() && made.size() == in.earlier.size() && in.tool == in.earlier.tool() &&
                 std::all_of(made.begin(), made.end(), [](const Record& r) { return r.kind == Record::same; });
  if (!is_same) {
    in.new_manifest = manifest_text(in.tool, plan.older_folders, made);
    if (!in.write_state("manifest", in.new_manifest, why)) return false;
  }
  return (is_same && in.states.empty()) || in.commit(plan, outcome, why);
}

bool Site::Inside::commit(Plan& plan, Outcome& outcome, core::Message& why) {
  for (const std::string& name : states) plan.steps.push_back({Step::state, name, 0});
  auto timed = [&](auto flush) {
    auto start = std::chrono::steady_clock::now();
    bool done = flush();
    outcome.flushing += std::chrono::steady_clock::now() - start;
    return done;
  };
  bool done = timed([&] { return write_journal(folders, plan.steps, is_committed, why); }) &&
              carry_out(folders, plan.steps, why) && timed([&] { return drop_journal(folders, why); });
  if (!done && is_committed) {
    core::Message end = core::say("เว็บไซต์ใหม่ยังเข้าที่ไม่ครบ คำสั่งครั้งต่อไปจะทำต่อให้เสร็จ",
                                  "the new site is not all in place; the next command will finish it");
    why = {why.th + "; " + end.th, why.en + "; " + end.en};
  }
  if (!done) return false;
  is_committed = false;
  states.clear();
  return true;
}

std::vector<std::string> Site::foreign() const {
  if (inside_->is_new) return {};
  const Manifest published(inside_->new_manifest);
  const Manifest& now = inside_->new_manifest.empty() ? inside_->earlier : published;
  std::vector<std::string> found;
  std::vector<outside::Unread> unread;
  outside::scan(inside_->folders.real_out, unread, [&](std::string_view path, Entry::Type type) {
    bool ours = type == Entry::folder ? now.has_folder(path) : now.find(path) != Manifest::none;
    if (!ours) found.push_back(std::string(path) + (type == Entry::folder ? "/" : ""));
    return ours && type == Entry::folder;
  });
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace publish
