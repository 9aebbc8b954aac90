// By statx, which alone tells the mount.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <cerrno>

#include "platform/syscalls.h"

namespace platform {
namespace {

constexpr unsigned stat_fields =
    STATX_TYPE | STATX_SIZE | STATX_MTIME | STATX_CTIME | STATX_INO | STATX_MODE | STATX_UID | STATX_MNT_ID;

Entry::Type type_of_mode(unsigned mode) {
  if (S_ISREG(mode)) return Entry::file;
  if (S_ISDIR(mode)) return Entry::folder;
  return S_ISLNK(mode) ? Entry::link : Entry::other;
}

std::int64_t nanoseconds(const struct statx_timestamp& time) { return time.tv_sec * 1'000'000'000 + time.tv_nsec; }

Stat stat_with(int folder, const char* path, int flags) {
  Stat seen;
  struct statx s;
  if (::statx(folder, path, flags, stat_fields, &s)) return seen.error = errno, seen;
  seen.type = type_of_mode(s.stx_mode);
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

}  // namespace

Stat stat_at(int folder, const char* path) {
  return stat_with(folder, path, AT_SYMLINK_NOFOLLOW | (*path ? 0 : AT_EMPTY_PATH));
}
Stat stat_linked(const std::string& path) { return stat_with(AT_FDCWD, path.c_str(), 0); }

}  // namespace platform
