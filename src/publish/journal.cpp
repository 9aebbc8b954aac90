#include "publish/journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <limits>

#include "outside/disk.h"
#include "publish/manifest.h"
#include "publish/tree.h"

namespace publish {
namespace {

constexpr std::string_view first_line = "prongsai journal 1\n";
constexpr std::string_view words[] = {"remove ", "remove-folder ", "move ", "state "};

bool failed(core::Message& why, Deed deed, const std::string& path) { return why = cannot(deed, path, errno), false; }

// The last part of a path, as system calls want it.
std::string last(std::string_view path) { return std::string(name_of(path)); }

// There is nothing to remove where the way to it is no longer one of folders.
bool is_gone(int error) { return error == ENOENT || error == ENOTDIR || error == ELOOP; }

struct Work {
  Folders& folders;
  const System& system;
  Tree out;
  Handle staging;

  bool remove(const Step& step, core::Message& why);
  bool remove_folder(const Step& step, core::Message& why);
  bool move(const Step& step, core::Message& why);
  bool state(const Step& step, core::Message& why);
};

bool Work::remove(const Step& step, core::Message& why) {
  int parent = out.folder(folder_of(step.path));
  if (parent < 0) return is_gone(errno) || failed(why, Deed::open, folders.out + "/" + step.path);
  std::string name = last(step.path);
  Seen seen = look(parent, name.c_str());
  if (seen.is_absent() || (seen.error == 0 && seen.inode != step.inode)) return true;
  return system.unlink(parent, name.c_str(), 0) == 0 || is_gone(errno) ||
         failed(why, Deed::remove, folders.out + "/" + step.path);
}

bool Work::remove_folder(const Step& step, core::Message& why) {
  int parent = out.folder(folder_of(step.path));
  if (parent < 0) return is_gone(errno) || failed(why, Deed::open, folders.out + "/" + step.path);
  if (system.unlink(parent, last(step.path).c_str(), AT_REMOVEDIR) == 0) return true;
  bool stays = errno == ENOTEMPTY || errno == EEXIST || errno == EBUSY;
  return stays || is_gone(errno) || failed(why, Deed::remove, folders.out + "/" + step.path);
}

bool Work::move(const Step& step, core::Message& why) {
  // Staging is ours alone: there the whole path can be left to the system.
  int parent = out.folder(folder_of(step.path));
  if (parent >= 0 && system.rename(staging.get(), step.path.c_str(), parent, last(step.path).c_str()) == 0)
    return true;
  int error = errno;
  if (is_gone(error) && look(staging.get(), step.path.c_str()).is_absent()) return true;
  errno = error;
  return failed(why, Deed::move, folders.out + "/" + step.path);
}

bool Work::state(const Step& step, core::Message& why) {
  int folder = folders.state_folder.get();
  return system.rename(folder, (step.path + ".new").c_str(), folder, step.path.c_str()) == 0 || errno == ENOENT ||
         failed(why, Deed::move, folders.state + "/" + step.path);
}

// The output folder itself is made only now: until here there was no site.
bool open_out(Folders& f, core::Message& why) {
  if (f.out_folder) return true;
  const System& system = *f.system;
  if (system.mkdir(f.parent.get(), f.name.c_str(), 0755) && errno != EEXIST)
    return failed(why, Deed::make_folder, f.out);
  f.out_folder =
      Handle(system.open(f.parent.get(), f.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0));
  return f.out_folder || failed(why, Deed::open, f.out);
}

bool do_steps(Folders& folders, const std::vector<Step>& steps, core::Message& why) {
  const System& system = *folders.system;
  Handle staging(
      system.open(folders.state_folder.get(), "staging", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0));
  if (!staging && errno != ENOENT) return failed(why, Deed::open, folders.state + "/staging");
  Work work{folders, system, Tree(system, folders.out_folder.get()), std::move(staging)};
  Step::Kind kind = Step::state;
  for (const Step& step : steps) {
    // What follows a removal may make the same folder anew.
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

}  // namespace

std::string journal_text(const std::vector<Step>& steps) {
  std::string text(first_line);
  for (const Step& step : steps) {
    text += words[step.kind];
    if (step.kind == Step::remove) text += std::to_string(step.inode) + " ";
    text += step.path;
    text += '\n';
  }
  return with_checksum(std::move(text));
}

std::optional<std::vector<Step>> read_journal(std::string_view text) {
  std::string_view rest = without_checksum(text);
  if (rest.substr(0, first_line.size()) != first_line) return {};
  rest.remove_prefix(first_line.size());
  std::vector<Step> steps;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    Step step{Step::state, "", 0};
    for (unsigned char kind = 0; kind < 4; ++kind)
      if (line.substr(0, words[kind].size()) == words[kind]) step.kind = static_cast<Step::Kind>(kind);
    line.remove_prefix(std::min(line.size(), words[step.kind].size()));
    if (step.kind == Step::remove) {
      auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), step.inode);
      line.remove_prefix(std::min<std::size_t>(line.size(), static_cast<std::size_t>(end - line.data()) + 1));
    }
    step.path = line;
    if (!is_proper(step.path)) return {};
    steps.push_back(std::move(step));
  }
  return steps;
}

bool write_journal(const Folders& f, const std::vector<Step>& steps, bool& committed, core::Message& why) {
  const System& system = *f.system;
  int folder = f.state_folder.get();
  std::string text = journal_text(steps);
  if (system.sync_all(folder)) return failed(why, Deed::sync, f.state);
  Handle file(system.open(folder, "journal.new", O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!file) return failed(why, Deed::open, f.state + "/journal.new");
  if (!write_all(system, file.get(), text.data(), text.size()) || system.sync(file.get()) || !file.close())
    return failed(why, Deed::write, f.state + "/journal.new");
  if (system.rename(folder, "journal.new", folder, "journal")) return failed(why, Deed::move, f.state + "/journal");
  committed = true;
  return system.sync(folder) == 0 || failed(why, Deed::sync, f.state);
}

bool carry_out(Folders& f, const std::vector<Step>& steps, core::Message& why) {
  return open_out(f, why) && do_steps(f, steps, why);
}

bool drop_journal(const Folders& f, core::Message& why) {
  const System& system = *f.system;
  int folder = f.state_folder.get();
  // On a file system that does not keep the order of changes, the journal must not be the first to go.
  if (system.sync_all(folder)) return failed(why, Deed::sync, f.state);
  return system.unlink(folder, "journal", 0) == 0 || errno == ENOENT ||
         failed(why, Deed::remove, f.state + "/journal");
}

bool finish_earlier(Folders& f, core::Message& why) {
  if (look(f.state_folder.get(), "journal").error == ENOENT) return true;
  std::string path = f.real_state + "/journal";
  std::optional<std::string> text = outside::read_file(path, std::numeric_limits<std::int64_t>::max(), why);
  if (!text) return why = core::say("อ่าน {0}/journal ไม่ได้", "cannot read {0}/journal", {f.state}), false;
  std::optional<std::vector<Step>> steps = read_journal(*text);
  if (steps) {
    if (carry_out(f, *steps, why) && drop_journal(f, why)) return true;
    core::Message start = core::say("การเผยแพร่ {} ครั้งก่อนหยุดกลางคันและยังทำต่อให้เสร็จไม่ได้: ",
                                    "the last publication into {} was broken off and cannot be finished: ", {f.out});
    return why = {start.th + why.th, start.en + why.en}, false;
  }
  // It was whole on disk before it got its name, so the disk has lost it. What it moved is found by its bytes
  // instead.
  return f.system->unlink(f.state_folder.get(), "journal", 0) == 0 || failed(why, Deed::remove, f.state + "/journal");
}

}  // namespace publish
