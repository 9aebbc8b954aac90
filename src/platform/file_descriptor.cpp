#include "platform/file_descriptor.h"

#include <cerrno>

#include "platform/syscalls.h"

namespace platform {

bool write_all(int file, std::string_view bytes, WriteFunction write) {
  while (!bytes.empty()) {
    const std::ptrdiff_t done = write(file, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    if (done == 0) return errno = ENOSPC, false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

bool write_all(int file, std::string_view bytes) { return write_all(file, bytes, real_syscalls.write); }

bool read_all(int file, std::uint64_t expected, std::uint64_t max_bytes, std::string& bytes) {
  bool fits = expected <= max_bytes;
  // One byte more than expected, so that one call sees the end, and a file that grows meanwhile is read whole.
  if (fits) bytes.resize(static_cast<std::size_t>(expected) + 1);
  std::size_t used = 0;
  while (fits) {
    const std::ptrdiff_t got = read_some(file, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    used += static_cast<std::size_t>(got);
    fits = used <= max_bytes;
    if (got == 0) break;
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  if (!fits) return errno = EFBIG, false;
  bytes.resize(used);
  return true;
}

}  // namespace platform
