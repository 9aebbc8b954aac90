#include "platform/syscalls.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "platform/file_descriptor.h"

namespace platform {
namespace {

static_assert(current_folder == AT_FDCWD);

int flags_of(Opening opening) {
  switch (opening) {
    case Opening::file:
      return O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    case Opening::linked_file:
      return O_RDONLY | O_NONBLOCK | O_NOCTTY;
    case Opening::folder:
      return O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
    case Opening::linked_folder:
      return O_RDONLY | O_DIRECTORY;
    case Opening::way:
      return O_PATH | O_DIRECTORY | O_NOFOLLOW;
    case Opening::linked_way:
      return O_PATH | O_DIRECTORY;
    case Opening::new_file:
      return O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    case Opening::overwritten_file:
      return O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW;
    case Opening::appended_file:
      return O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW;
    case Opening::kept_file:
      return O_RDWR | O_CREAT | O_NOFOLLOW;
  }
  return O_RDONLY | O_NOFOLLOW;
}

int open_file(int folder, const char* path, Opening opening, unsigned rights) {
  return ::openat(folder, path, flags_of(opening) | O_CLOEXEC, rights);
}
int remove_file(int folder, const char* path) { return ::unlinkat(folder, path, 0); }
int remove_folder(int folder, const char* path) { return ::unlinkat(folder, path, AT_REMOVEDIR); }
int no_sync(int) { return 0; }

}  // namespace

const Syscalls unflushed_syscalls = {open_file,     ::write,   ::renameat, remove_file,
                                     remove_folder, ::mkdirat, no_sync,    no_sync};
const Syscalls real_syscalls = {open_file,     ::write,   ::renameat, remove_file,
                                remove_folder, ::mkdirat, ::fsync,    ::syncfs};

int standard_input() { return STDIN_FILENO; }
bool close_handle(int handle) { return ::close(handle) == 0; }

std::ptrdiff_t read_some(int file, void* bytes, std::size_t count) { return ::read(file, bytes, count); }
std::ptrdiff_t read_at(int file, void* bytes, std::size_t count, std::uint64_t at) {
  return ::pread(file, bytes, count, static_cast<off_t>(at));
}
bool rewind_file(int file) { return ::lseek(file, 0, SEEK_SET) == 0; }
bool empty_file(int file) { return ::ftruncate(file, 0) == 0; }
bool set_rights(int file, unsigned rights) { return ::fchmod(file, rights) == 0; }
bool try_lock(int file) { return ::flock(file, LOCK_EX | LOCK_NB) == 0; }

bool touch(int folder, const char* path) { return ::utimensat(folder, path, nullptr, 0) == 0; }
bool set_mtime(const std::string& path, std::int64_t mtime_ns) {
  const timespec times[]{
      {0, UTIME_OMIT}, {static_cast<time_t>(mtime_ns / 1'000'000'000), static_cast<long>(mtime_ns % 1'000'000'000)}};
  return ::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0;
}

bool may_change(int folder, const char* path, const Stat& seen) {
  // Asking the system again would cost as much as the look did.
  const bool surely = seen.owner == ::geteuid() && (seen.mode & 0300) == 0300;
  return surely || ::faccessat(folder, *path ? path : ".", W_OK | X_OK, AT_EACCESS) == 0;
}

}  // namespace platform
