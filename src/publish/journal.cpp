#include "publish/journal.h"

#include <cerrno>
#include <chrono>
#include <limits>
#include <thread>

#include "platform/archive.h"
#include "platform/disk.h"
#include "publish/dirfd_tree.h"
#include "publish/manifest.h"
#include "publish/turn.h"

namespace publish {
namespace {

struct JournalFormat {
  static constexpr std::string_view name = "journal";
  static constexpr std::uint32_t version = 2;
  struct Row {
    platform::TextRef path;
    std::uint64_t inode = 0;
    std::uint64_t kind = 0;
  };
  using Rows = std::tuple<Row>;
};

bool failed(base::BilingualText& why, Operation operation, const std::string& path) {
  return why = cannot(operation, path, errno), false;
}

// The last part of a path, as system calls want it.
std::string last(std::string_view path) { return std::string(name_of(path)); }

// There is nothing to remove where a folder on the way to it is gone.
bool is_gone(int error) { return error == ENOENT || error == ENOTDIR || error == ELOOP; }

struct Work {
  Folders& folders;
  const Syscalls& system;
  DirfdTree out;
  Handle staging;

  bool remove(const Step& step, base::BilingualText& why);
  bool remove_folder(const Step& step, base::BilingualText& why);
  bool move(const Step& step, base::BilingualText& why);
  bool state(const Step& step, base::BilingualText& why);
};

bool Work::remove(const Step& step, base::BilingualText& why) {
  int parent = out.folder(folder_of(step.path));
  if (parent < 0) return is_gone(errno) || failed(why, Operation::open, folders.out + "/" + step.path);
  std::string name = last(step.path);
  Stat seen = stat_at(parent, name.c_str());
  if (seen.is_absent() || (seen.error == 0 && seen.inode != step.inode)) return true;
  return system.unlink(parent, name.c_str()) == 0 || is_gone(errno) ||
         failed(why, Operation::remove, folders.out + "/" + step.path);
}

bool Work::remove_folder(const Step& step, base::BilingualText& why) {
  int parent = out.folder(folder_of(step.path));
  if (parent < 0) return is_gone(errno) || failed(why, Operation::open, folders.out + "/" + step.path);
  if (system.rmdir(parent, last(step.path).c_str()) == 0) return true;
  bool stays = errno == ENOTEMPTY || errno == EEXIST || errno == EBUSY;
  return stays || is_gone(errno) || failed(why, Operation::remove, folders.out + "/" + step.path);
}

bool Work::move(const Step& step, base::BilingualText& why) {
  // Staging is ours alone: there the whole path can be left to the system.
  int parent = out.folder(folder_of(step.path));
  if (parent >= 0 && system.rename(staging.get(), step.path.c_str(), parent, last(step.path).c_str()) == 0)
    return true;
  int error = errno;
  if (is_gone(error) && stat_at(staging.get(), step.path.c_str()).is_absent()) return true;
  errno = error;
  return failed(why, Operation::move, folders.out + "/" + step.path);
}

bool Work::state(const Step& step, base::BilingualText& why) {
  int folder = folders.state_folder.get();
  return system.rename(folder, (step.path + ".new").c_str(), folder, step.path.c_str()) == 0 || errno == ENOENT ||
         failed(why, Operation::move, folders.state + "/" + step.path);
}

// The output folder itself is made only now: until here there was no site.
bool open_out(Folders& f, base::BilingualText& why) {
  if (f.out_folder) return true;
  const Syscalls& system = *f.system;
  if (system.mkdir(f.parent.get(), f.name.c_str(), 0755) && errno != EEXIST)
    return failed(why, Operation::make_folder, f.out);
  f.out_folder = Handle(system.open(f.parent.get(), f.name.c_str(), Opening::folder, 0));
  return f.out_folder || failed(why, Operation::open, f.out);
}

bool do_steps(Folders& folders, const std::vector<Step>& steps, base::BilingualText& why) {
  const Syscalls& system = *folders.system;
  Handle staging(system.open(folders.state_folder.get(), "staging", Opening::folder, 0));
  if (!staging && errno != ENOENT) return failed(why, Operation::open, folders.state + "/staging");
  Work work{folders, system, DirfdTree(system, folders.out_folder.get()), std::move(staging)};
  Step::Kind kind = Step::state;
  for (const Step& step : steps) {
    // What follows a removal may make the same folder again.
    if (step.kind != kind) work.out.forget();
    kind = step.kind;
    bool done = kind == Step::remove          ? work.remove(step, why)
                : kind == Step::remove_folder ? work.remove_folder(step, why)
                : kind == Step::move          ? !work.staging || work.move(step, why)
                                              : work.state(step, why);
    if (!done) return false;
  }
  return true;
}

// Below that, listing what the last tick of the clock has changed costs the next build less than waiting would cost
// this one.
constexpr std::size_t many_steps = 1000;

// The manifest's time is that of the publication: a folder with a later one, or with the same, was changed by
// somebody else. Should this fail, the folders that we have changed will be listed. `is_large`: waits until the clock
// that files' times are taken from, which goes on in ticks of some milliseconds, is past that of the last change of
// ours.
void note_end(int state_folder, bool is_large) {
  const auto now = [&] {
    platform::touch(state_folder, manifest_root_file);
    return stat_at(state_folder, manifest_root_file).mtime_ns;
  };
  const std::int64_t end = now();
  constexpr int most_waits = 20;
  for (int waits = 0; is_large && waits < most_waits && now() == end; ++waits)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

std::string journal_bytes(const std::vector<Step>& steps) {
  platform::ArchiveWriter<JournalFormat> out;
  for (const Step& step : steps)
    out.rows<JournalFormat::Row>().push_back({out.add_text(step.path), step.inode, step.kind});
  return out.bytes();
}

std::optional<std::vector<Step>> read_journal(std::string_view bytes) {
  const auto archive = platform::Archive<JournalFormat>::of(bytes);
  if (!archive) return {};
  std::vector<Step> steps;
  for (const JournalFormat::Row& row : archive->rows<JournalFormat::Row>()) {
    Step step{static_cast<Step::Kind>(row.kind), std::string(archive->text(row.path)), row.inode};
    if (row.kind > Step::state || !is_proper(step.path)) return {};
    steps.push_back(std::move(step));
  }
  return steps;
}

bool write_journal(const Folders& f, const std::vector<Step>& steps, bool& committed, base::BilingualText& why) {
  const Syscalls& system = *f.system;
  int folder = f.state_folder.get();
  const std::string bytes = journal_bytes(steps);
  if (bytes.empty()) return errno = EFBIG, failed(why, Operation::write, f.state + "/journal.new");
  if (system.sync_all(folder)) return failed(why, Operation::sync, f.state);
  Handle file(system.open(folder, "journal.new", Opening::overwritten_file, 0644));
  if (!file) return failed(why, Operation::open, f.state + "/journal.new");
  if (!platform::write_all(file.get(), bytes, system.write) || system.sync(file.get()) || !file.close())
    return failed(why, Operation::write, f.state + "/journal.new");
  if (system.rename(folder, "journal.new", folder, "journal"))
    return failed(why, Operation::move, f.state + "/journal");
  committed = true;
  return system.sync(folder) == 0 || failed(why, Operation::sync, f.state);
}

bool apply(Folders& f, const std::vector<Step>& steps, base::BilingualText& why) {
  return open_out(f, why) && do_steps(f, steps, why);
}

bool drop_journal(const Folders& f, std::size_t steps, base::BilingualText& why) {
  const Syscalls& system = *f.system;
  int folder = f.state_folder.get();
  note_end(folder, steps >= many_steps);
  // On a file system that does not keep the order of changes, the journal must not be the first to go.
  if (system.sync_all(folder)) return failed(why, Operation::sync, f.state);
  return system.unlink(folder, "journal") == 0 || errno == ENOENT ||
         failed(why, Operation::remove, f.state + "/journal");
}

bool finish_interrupted(Folders& f, base::BilingualText& why) {
  if (stat_at(f.state_folder.get(), "journal").error == ENOENT) return true;
  if (!forget_turn(f, why)) return false;
  std::string path = f.real_state + "/journal";
  std::optional<std::string> bytes = platform::read_file(path, std::numeric_limits<std::int64_t>::max(), why);
  if (!bytes) return why = base::msg("อ่าน {0}/journal ไม่ได้", "cannot read {0}/journal", {f.state}), false;
  std::optional<std::vector<Step>> steps = read_journal(*bytes);
  if (steps) {
    if (apply(f, *steps, why) && drop_journal(f, steps->size(), why)) return true;
    base::BilingualText start =
        base::msg("การเผยแพร่ {} ครั้งก่อนหยุดกลางคันและยังทำต่อให้เสร็จไม่ได้: ",
                  "the last publication into {} was broken off and cannot be finished: ", {f.out});
    return why = {start.th + why.th, start.en + why.en}, false;
  }
  // It was whole on disk before it got its name, so the disk has lost it. What it moved is found by its bytes
  // instead.
  return f.system->unlink(f.state_folder.get(), "journal") == 0 ||
         failed(why, Operation::remove, f.state + "/journal");
}

}  // namespace publish
