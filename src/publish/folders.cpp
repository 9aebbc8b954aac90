#include "publish/folders.h"

#include <array>
#include <cerrno>
#include <charconv>

#include "platform/places.h"
#include "platform/process.h"
#include "platform/real_path.h"
#include "publish/dirfd_tree.h"

namespace publish {
namespace {

using base::msg;
using platform::current_folder;
using platform::Entry;
using platform::real_path;

std::string join(const std::string& folder, const std::string& name) {
  return folder + (folder.ends_with('/') ? "" : "/") + name;
}

// "/"; on Windows also "C:".
bool is_root(const std::string& path) {
  return path == "/" || (platform::is_absolute(path) && path.find('/') == path.npos);
}

// The same for a folder that need not exist yet: the part of it that exists, then the rest as written.
std::string real_or_future_path(const std::string& path) {
  if (std::string found = real_path(path); !found.empty()) return found;
  std::string bare = platform::without_final_slashes(path);
  if (bare == "." || is_root(bare)) return bare;
  const std::string_view name = name_of(bare), above = folder_of(bare);
  std::string base = real_or_future_path(!above.empty() ? std::string(above) : bare.starts_with('/') ? "/" : ".");
  if (name.empty() || name == ".") return base;
  if (name != "..") return join(base, std::string(name));
  return folder_of(base).empty() ? "/" : std::string(folder_of(base));
}

struct Location {
  std::string parent;
  std::string name;
};

// "site", "./site/", "..": the folder above and the name in it.
std::optional<Location> locate(const std::string& out, base::BilingualText& why) {
  std::string path = platform::without_final_slashes(out);
  if (name_of(path) == "." || name_of(path) == "..") path = real_or_future_path(path);
  if (path.empty() || is_root(path))
    return why = msg("'{}' ไม่ใช่ชื่อโฟลเดอร์ที่ใช้เผยแพร่เว็บไซต์ได้", "'{}' is not a folder that a site can be published into",
                     {out}),
           std::nullopt;
  std::string above(path[0] == '/' ? "/" : ".");
  if (!folder_of(path).empty()) above = folder_of(path);
  return Location{real_or_future_path(above), std::string(name_of(path))};
}

// Where `out` leads to. False where it can be no output folder.
bool find_out(Folders& f, const Location& at, base::BilingualText& why) {
  std::string path = join(at.parent, at.name);
  Stat seen = stat_at(current_folder, path.c_str());
  if (seen.is_absent()) return f.real_out = path, true;
  if (seen.error) return why = cannot(Operation::open, f.out, seen.error), false;
  f.real_out = real_path(path);
  if (f.real_out.empty()) {
    if (errno == ELOOP)
      return why = msg("{} เป็นลิงก์ที่วนกลับมาที่เดิม", "{} is a link that leads back to itself", {f.out}), false;
    if (errno == ENOENT)
      return why = msg("{} เป็นลิงก์ไปยังสิ่งที่ไม่มีอยู่", "{} is a link to what does not exist", {f.out}), false;
    return why = cannot(Operation::open, f.out, errno), false;
  }
  if (!stat_at(current_folder, f.real_out.c_str()).is(Entry::folder))
    return why = msg("{} เป็นไฟล์ ไม่ใช่โฟลเดอร์", "{} is a file, not a folder", {f.out}), false;
  return true;
}

bool is_apart(const Folders& f, const std::vector<std::string>& sources, base::BilingualText& why) {
  for (const std::string& source : sources) {
    std::string real = real_path(source);
    if (real.empty()) continue;
    for (const std::string* ours : {&f.real_out, &f.real_state}) {
      const std::string& shown = ours == &f.real_state ? f.state : f.out;
      if (is_within(*ours, real))
        return why = msg("โฟลเดอร์ผลลัพธ์ {0} อยู่ใน {1} ซึ่งเป็นต้นฉบับ ให้เลือกโฟลเดอร์อื่นด้วย --out",
                         "the output folder {0} lies in {1}, which is read for the site: choose another with --out",
                         {shown, source}),
               false;
      if (is_within(real, *ours))
        return why = msg("ต้นฉบับ {1} อยู่ในโฟลเดอร์ผลลัพธ์ {0} ให้เลือกโฟลเดอร์อื่นด้วย --out",
                         "{1}, which is read for the site, lies in the output folder {0}: choose another with --out",
                         {shown, source}),
               false;
    }
  }
  return true;
}

bool open_handles(Folders& f, const Location& at, base::BilingualText& why) {
  const Syscalls& system = *f.system;
  if (!make_folders(system, current_folder, at.parent))
    return why = cannot(Operation::make_folder, at.parent, errno), false;
  f.parent = Handle(system.open(current_folder, at.parent.c_str(), Opening::linked_folder, 0));
  if (!f.parent) return why = cannot(Operation::open, at.parent, errno), false;
  std::string state = f.name + ".state";
  if (system.mkdir(f.parent.get(), state.c_str(), 0755) && errno != EEXIST)
    return why = cannot(Operation::make_folder, f.state, errno), false;
  f.state_folder = Handle(system.open(f.parent.get(), state.c_str(), Opening::folder, 0));
  if (!f.state_folder) return why = cannot(Operation::open, f.state, errno), false;
  f.out_folder = Handle(system.open(current_folder, f.real_out.c_str(), Opening::folder, 0));
  if (!f.out_folder && errno != ENOENT) return why = cannot(Operation::open, f.out, errno), false;
  return true;
}

// What would else be found out only when half of the site is in place.
bool can_move(const Folders& f, base::BilingualText& why) {
  int target = f.out_folder ? f.out_folder.get() : f.parent.get();
  if (!platform::may_change(target, "")) return why = cannot(Operation::write, f.out, errno), false;
  if (!platform::may_change(f.state_folder.get(), "")) return why = cannot(Operation::write, f.state, errno), false;
  Stat out = stat_at(target, ""), state = stat_at(f.state_folder.get(), "");
  if (out.disk == state.disk && out.mount == state.mount) return true;
  return why = msg("{0} กับ {1} อยู่คนละระบบไฟล์ จึงย้ายไฟล์เข้าที่ทั้งชุดไม่ได้ ให้เลือกโฟลเดอร์ที่อยู่ข้างใน {0} ด้วย --out",
                   "{0} and {1} are on different file systems, so files cannot be moved into place all at once: "
                   "choose a folder inside {0} with --out",
                   {f.out, f.state}),
         false;
}

base::BilingualText held(const Folders& f, int lock) {
  std::array<char, 24> text{};
  const std::ptrdiff_t got = platform::read_at(lock, text.data(), text.size(), 0);
  int process = 0;
  std::from_chars(text.data(), text.data() + (got > 0 ? got : 0), process);
  if (process <= 0) return msg("มีอีกโปรแกรมหนึ่งกำลังสร้างเว็บไซต์ลงใน {}", "another process is building into {}", {f.out});
  return msg("โปรเซส {0} กำลังสร้างเว็บไซต์ลงใน {1} อยู่", "process {0} is building into {1}",
             {std::to_string(process), f.out});
}

bool take_lock(Folders& f, base::BilingualText& why) {
  int folder = f.state_folder.get();
  while (true) {
    f.lock = Handle(f.system->open(folder, "lock", Opening::kept_file, 0644));
    if (!f.lock) return why = cannot(Operation::open, f.state + "/lock", errno), false;
    if (!platform::try_lock(f.lock.get())) {
      why = errno == EWOULDBLOCK ? held(f, f.lock.get()) : cannot(Operation::lock, f.state + "/lock", errno);
      return false;
    }
    // Someone may have removed the state folder since we opened it; then we hold a lock that nobody else sees.
    Stat ours = stat_at(f.lock.get(), ""), there = stat_at(folder, "lock");
    if (there.error == 0 && there.inode == ours.inode) break;
    if (there.error && there.error != ENOENT)
      return why = cannot(Operation::lock, f.state + "/lock", there.error), false;
  }
  std::string process = std::to_string(platform::process_id()) + "\n";
  if (!platform::empty_file(f.lock.get()) || !platform::write_all(f.lock.get(), process, f.system->write))
    return why = cannot(Operation::write, f.state + "/lock", errno), false;
  return true;
}

}  // namespace

std::optional<Folders> open_folders(const std::string& out, const std::vector<std::string>& sources,
                                    const Syscalls& system, base::BilingualText& why) {
  std::optional<Location> at = locate(out, why);
  if (!at) return {};
  Folders f;
  f.system = &system;
  f.out = platform::without_final_slashes(out);
  if (name_of(f.out) != at->name) f.out = join(at->parent, at->name);
  f.state = f.out + ".state";
  f.name = at->name;
  f.real_state = join(at->parent, at->name) + ".state";
  if (!find_out(f, *at, why) || !is_apart(f, sources, why)) return {};
  if (!open_handles(f, *at, why) || !can_move(f, why) || !take_lock(f, why)) return {};
  return f;
}

}  // namespace publish
