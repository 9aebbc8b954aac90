#include "outside/file_descriptor.h"

#include <unistd.h>

#include <cerrno>

namespace outside {

bool FileDescriptor::close() {
  const int fd = std::exchange(fd_, -1);
  return fd < 0 || ::close(fd) == 0;
}

bool write_all(int file, std::string_view bytes, WriteCall write) {
  while (!bytes.empty()) {
    const ssize_t done = write(file, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    if (done == 0) return errno = ENOSPC, false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

bool write_all(int file, std::string_view bytes) { return write_all(file, bytes, ::write); }

}  // namespace outside
