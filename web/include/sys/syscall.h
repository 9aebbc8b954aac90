// Of the system's calls by number, the one that is used: getdents64, which emscripten has by its name.
#pragma once

#include <errno.h>
#include <stddef.h>
#include <stdint.h>

extern "C" int __syscall_getdents64(int file, intptr_t names, size_t count);

inline long getdents64_of_folder(int file, void* names, size_t count) {
  const int got = __syscall_getdents64(file, reinterpret_cast<intptr_t>(names), count);
  if (got >= 0) return got;
  errno = -got;
  return -1;
}

#define SYS_getdents64 getdents64_of_folder
#define syscall(call, ...) call(__VA_ARGS__)
