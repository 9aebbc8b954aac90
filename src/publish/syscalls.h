// The system calls that change the disk, as a table: a test puts in its own and makes the n-th of them fail.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "base/bilingual_text.h"
#include "platform/file_descriptor.h"

namespace publish {

// As in POSIX: -1 and errno where they fail. All names are relative to the handle of a folder.
struct Syscalls {
  int (*open)(int folder, const char* path, int flags, mode_t mode);
  ssize_t (*write)(int file, const void* bytes, std::size_t count);
  int (*rename)(int from, const char* path, int to, const char* new_path);
  int (*unlink)(int folder, const char* path, int flags);
  int (*mkdir)(int folder, const char* path, mode_t mode);
  int (*sync)(int file);      // one file, or the names in one folder
  int (*sync_all)(int file);  // the whole file system that the file is on
};

extern const Syscalls real_syscalls;
extern const Syscalls unflushed_syscalls;  // leaves it to the system when files reach the disk

using Handle = platform::FileDescriptor;

// What could not be done, for the message that says so.
enum class Operation { open, read, write, make_folder, move, remove, sync, lock };

// "cannot write site.state/journal: No space left on device"
base::BilingualText cannot(Operation operation, const std::string& path, int error);

}  // namespace publish
