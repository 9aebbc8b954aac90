// The system calls that change the disk, as a table: a test puts its own in and makes the n-th of them fail.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <utility>

#include "core/message.h"

namespace publish {

// As in POSIX: -1 and errno where they fail. All names are relative to the handle of a folder.
struct System {
  int (*open)(int folder, const char* path, int flags, mode_t mode);
  ssize_t (*write)(int file, const void* bytes, std::size_t count);
  int (*rename)(int from, const char* path, int to, const char* new_path);
  int (*unlink)(int folder, const char* path, int flags);
  int (*mkdir)(int folder, const char* path, mode_t mode);
  int (*sync)(int file);      // one file, or the names in one folder
  int (*sync_all)(int file);  // the whole file system that the file is on
};

extern const System real_system;
extern const System unflushed_system;  // leaves it to the system when files reach the disk

// An open file or folder, closed with its owner.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int fd) : fd_(fd) {}
  Handle(Handle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Handle() { close(); }

  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }
  // False and errno where the system only now tells that the bytes could not be kept.
  bool close();

 private:
  int fd_ = -1;
};

// What could not be done, for the message that says so.
enum class Deed { open, read, write, make_folder, move, remove, sync, lock };

// "cannot write site.state/journal: No space left on device"
core::Message cannot(Deed deed, const std::string& path, int error);

// All of the bytes, however many calls it takes.
bool write_all(const System& system, int file, const char* bytes, std::size_t count);

}  // namespace publish
