#include "publish/dirfd_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace publish {
namespace {

constexpr std::size_t longest_path = 4000;  // the system's own limit is 4,095, and we put names before it
constexpr std::size_t longest_name = 255;

platform::Entry::Type type_of(unsigned mode) {
  if (S_ISREG(mode)) return platform::Entry::file;
  if (S_ISDIR(mode)) return platform::Entry::folder;
  return S_ISLNK(mode) ? platform::Entry::link : platform::Entry::other;
}

std::int64_t nanoseconds(const struct statx_timestamp& time) { return time.tv_sec * 1'000'000'000 + time.tv_nsec; }

bool is_proper_name(std::string_view name) {
  if (name.empty() || name == "." || name == ".." || name.size() > longest_name) return false;
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// Calls `visit` with each part; stops and gives false when it does.
template <class Visit>
bool for_each_part(std::string_view path, Visit visit) {
  while (true) {
    std::size_t end = path.find('/');
    if (!visit(path.substr(0, end))) return false;
    if (end == path.npos) return true;
    path.remove_prefix(end + 1);
  }
}

}  // namespace

bool is_proper(std::string_view path) { return path.size() <= longest_path && for_each_part(path, is_proper_name); }

std::string_view folder_of(std::string_view path) {
  std::size_t end = path.rfind('/');
  return end == path.npos ? std::string_view{} : path.substr(0, end);
}
std::string_view name_of(std::string_view path) {
  std::size_t end = path.rfind('/');
  return end == path.npos ? path : path.substr(end + 1);
}
bool is_within(std::string_view path, std::string_view folder) {
  if (folder.empty() || path == folder) return true;
  return path.size() > folder.size() && path[folder.size()] == '/' && path.substr(0, folder.size()) == folder;
}

bool is_page(std::string_view path) { return path.size() > 5 && path.substr(path.size() - 5) == ".html"; }

bool Stat::is_absent() const { return error == ENOENT || error == ENOTDIR || error == ELOOP; }

Stat stat_at(int folder, const char* path) {
  Stat seen;
  struct statx s;
  constexpr unsigned wanted =
      STATX_TYPE | STATX_SIZE | STATX_MTIME | STATX_CTIME | STATX_INO | STATX_MODE | STATX_UID | STATX_MNT_ID;
  if (::statx(folder, path, AT_SYMLINK_NOFOLLOW | (*path ? 0 : AT_EMPTY_PATH), wanted, &s))
    return seen.error = errno, seen;
  seen.type = type_of(s.stx_mode);
  seen.size = s.stx_size;
  seen.mtime_ns = nanoseconds(s.stx_mtime);
  seen.ctime_ns = nanoseconds(s.stx_ctime);
  seen.inode = s.stx_ino;
  seen.owner = s.stx_uid;
  seen.mode = s.stx_mode;
  seen.disk = makedev(s.stx_dev_major, s.stx_dev_minor);
  if (s.stx_mask & STATX_MNT_ID) seen.mount = s.stx_mnt_id;
  return seen;
}

std::optional<platform::Hash> hash_of(int folder, const char* path) {
  Handle file(::openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || !stat_at(file.get(), "").is(platform::Entry::file)) return {};
  return platform::hash_of_file(file.get());
}

int DirfdTree::folder(std::string_view path) {
  if (path.empty()) return root_;
  std::size_t depth = 0;
  bool all = for_each_part(path, [&](std::string_view name) {
    if (depth < levels_.size() && levels_[depth].name == name) return ++depth, true;
    if (!is_proper_name(name)) return errno = EINVAL, false;
    levels_.resize(depth);
    int above = depth == 0 ? root_ : levels_.back().handle.get();
    std::string own(name);
    Handle opened(system_.open(above, own.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0));
    if (!opened) return false;
    levels_.push_back({std::move(own), std::move(opened)});
    return ++depth, true;
  });
  return all ? levels_[depth - 1].handle.get() : -1;
}

bool make_folders(const Syscalls& system, int root, std::string_view path) {
  std::string own(path);
  if (path.empty() || system.mkdir(root, own.c_str(), 0755) == 0 || errno == EEXIST) return true;
  if (errno != ENOENT || folder_of(path) == path || path == "/") return false;
  if (!make_folders(system, root, folder_of(path))) return false;
  return system.mkdir(root, own.c_str(), 0755) == 0 || errno == EEXIST;
}

bool remove_all(const Syscalls& system, int folder, const char* name) {
  // Most often it is an empty folder.
  if (system.unlink(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT) return true;
  if (errno == ENOTDIR) return system.unlink(folder, name, 0) == 0 || errno == ENOENT;
  if (errno != ENOTEMPTY && errno != EEXIST) return false;
  int opened = system.open(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
  if (opened < 0) return false;
  DIR* names = ::fdopendir(opened);
  if (!names) return ::close(opened), false;
  int error = 0;
  while (const dirent* next = ::readdir(names)) {
    std::string_view entry = next->d_name;
    if (entry == "." || entry == "..") continue;
    bool is_gone = next->d_type == DT_REG ? system.unlink(opened, next->d_name, 0) == 0 || errno == ENOENT
                                          : remove_all(system, opened, next->d_name);
    if (!is_gone) error = errno;
  }
  ::closedir(names);
  if (error) return errno = error, false;
  return system.unlink(folder, name, AT_REMOVEDIR) == 0;
}

}  // namespace publish
