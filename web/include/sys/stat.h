// What emscripten's libc lacks of <sys/stat.h>: statx(), by fstatat().
#pragma once

#include_next <sys/stat.h>
#include <fcntl.h>
#include <stdint.h>

#define STATX_TYPE 0x001u
#define STATX_MODE 0x002u
#define STATX_UID 0x008u
#define STATX_MTIME 0x040u
#define STATX_CTIME 0x080u
#define STATX_INO 0x100u
#define STATX_SIZE 0x200u
#define STATX_MNT_ID 0x1000u
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif

struct statx_timestamp {
  int64_t tv_sec;
  uint32_t tv_nsec;
};
struct statx {
  uint32_t stx_mask;
  uint16_t stx_mode;
  uint32_t stx_uid, stx_dev_major, stx_dev_minor;
  uint64_t stx_ino, stx_size, stx_mnt_id;
  statx_timestamp stx_mtime, stx_ctime;
};

inline int statx(int folder, const char* path, int flags, unsigned, struct statx* out) {
  struct stat seen;
  const bool is_of_handle = (flags & AT_EMPTY_PATH) && !*path;
  if (is_of_handle ? fstat(folder, &seen) : fstatat(folder, path, &seen, flags & AT_SYMLINK_NOFOLLOW)) return -1;
  *out = {};
  out->stx_mode = static_cast<uint16_t>(seen.st_mode);
  out->stx_uid = seen.st_uid;
  out->stx_ino = seen.st_ino;
  out->stx_size = static_cast<uint64_t>(seen.st_size);
  out->stx_mtime = {seen.st_mtim.tv_sec, static_cast<uint32_t>(seen.st_mtim.tv_nsec)};
  out->stx_ctime = {seen.st_ctim.tv_sec, static_cast<uint32_t>(seen.st_ctim.tv_nsec)};
  return 0;
}
