// Files and folders by handles and by names below the handle of a folder: what each system does in its own way. As in
// POSIX, what fails gives -1 or false, and errno says why. Nothing here follows a link in the last part of a name
// unless it says so.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "platform/disk.h"

namespace platform {

// Names are then below the folder that the program runs in, or absolute.
inline constexpr int current_folder = -100;

enum class Opening : unsigned char {
  file,              // to read; what is no file, such as a pipe, is opened too and never waited for
  linked_file,       // likewise, at the end of links
  folder,            // to list it, or for names below it
  linked_folder,     // likewise, at the end of links
  way,               // a folder for names below it alone, which need not be readable
  linked_way,        // likewise, at the end of links
  new_file,          // to write; it must not be there yet
  overwritten_file,  // to write from its start, with nothing in it; made where it is missing
  appended_file,     // to write at its end; made where it is missing
  kept_file          // to read and write, with what is in it; made where it is missing
};

// The calls that change the disk, as a table: a test puts in its own and makes the n-th of them fail. `rights` are
// those of POSIX, for a file or folder that is made.
struct Syscalls {
  int (*open)(int folder, const char* path, Opening opening, unsigned rights);
  std::ptrdiff_t (*write)(int file, const void* bytes, std::size_t count);
  int (*rename)(int from, const char* path, int to, const char* new_path);  // over the file that is there
  int (*unlink)(int folder, const char* path);                              // what is no folder
  int (*rmdir)(int folder, const char* path);                               // an empty folder
  int (*mkdir)(int folder, const char* path, unsigned rights);
  int (*sync)(int file);      // one file, or the names in one folder
  int (*sync_all)(int file);  // the whole file system that the file is on
};

extern const Syscalls real_syscalls;
extern const Syscalls unflushed_syscalls;  // leaves it to the system when files reach the disk

// Of files, with names as the program was given them.
inline int open_to_read(const std::string& path) {
  return real_syscalls.open(current_folder, path.c_str(), Opening::file, 0);
}

inline bool rename_file(const std::string& path, const std::string& new_path) {
  return real_syscalls.rename(current_folder, path.c_str(), current_folder, new_path.c_str()) == 0;
}
inline bool unlink_file(const std::string& path) { return real_syscalls.unlink(current_folder, path.c_str()) == 0; }

int standard_input();

// From the current position on; 0 at the end.
std::ptrdiff_t read_some(int file, void* bytes, std::size_t count);
// From a place in the file on.
std::ptrdiff_t read_at(int file, void* bytes, std::size_t count, std::uint64_t at);
bool rewind_file(int file);
// Takes all that is in it.
bool empty_file(int file);
// Those of POSIX; true where the system has none of them.
bool set_rights(int file, unsigned rights);
// For this handle alone, until it is closed. EWOULDBLOCK where another has it.
bool try_lock(int file);
// The time of its last change: now, or nanoseconds since 1970, UTC.
bool touch(int folder, const char* path);
bool set_mtime(const std::string& path, std::int64_t mtime_ns);

// What is at a path.
struct Stat {
  int error = 0;  // ENOENT and the like: there is nothing
  Entry::Type type = Entry::other;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::int64_t ctime_ns = 0;
  std::uint64_t inode = 0;
  unsigned owner = 0;
  unsigned mode = 0;        // of POSIX
  std::uint64_t disk = 0;   // number of the file system …
  std::uint64_t mount = 0;  // … and of its mount; 0 where the system does not tell

  bool is(Entry::Type wanted) const { return error == 0 && type == wanted; }
  bool is_absent() const { return error == ENOENT || error == ENOTDIR || error == ELOOP; }
};
// `path` "": of the handle itself.
Stat stat_at(int folder, const char* path);
// At the end of links.
Stat stat_linked(const std::string& path);

// Whether names can be added to the folder at `path` and taken out. `seen`, where it is known, often tells without
// asking.
bool may_change(int folder, const char* path, const Stat& seen = {});

struct FolderName {
  std::string_view name;  // zero-terminated
  Entry::Type type = Entry::other;
  std::uint64_t inode = 0;
  bool has_type = true;   // some file systems do not give it with the name
  bool is_whole = false;  // the rest is known as well:
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0, ctime_ns = 0;
};
// The names in an open folder, in any order, without "." and "..".
bool for_each_name(int folder, const std::function<void(const FolderName&)>& visit);

// "No space left on device".
std::string error_text(int error);

}  // namespace platform
