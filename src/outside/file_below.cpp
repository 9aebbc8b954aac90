#include "outside/file_below.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace outside {
namespace {

constexpr int over_no_link = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

// Opens the next part and leaves the folder that it stands in.
int step(int folder, const std::string& name, int flags) {
  const int next = ::openat(folder, name.c_str(), flags);
  ::close(folder);
  return next;
}

int open_below(const std::string& root, const std::string& path) {
  int at = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  std::size_t start = 0;
  for (std::size_t slash; at >= 0 && (slash = path.find('/', start)) != std::string::npos; start = slash + 1)
    at = step(at, path.substr(start, slash - start), over_no_link | O_DIRECTORY);
  return at < 0 || start == path.size() ? at : step(at, path.substr(start), over_no_link);
}

bool read_all(int file, std::uint64_t size, std::string& bytes) {
  bytes.resize(size);
  std::size_t used = 0;
  while (used < size) {
    const ssize_t got = ::read(file, bytes.data() + used, size - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return true;
}

}  // namespace

Below read_below(const std::string& root, const std::string& path, std::uint64_t most_bytes, std::string& bytes) {
  const int file = open_below(root, path);
  struct stat seen;
  Below found = Below::nothing;
  if (file >= 0 && ::fstat(file, &seen) == 0) {
    const auto size = static_cast<std::uint64_t>(seen.st_size);
    if (S_ISDIR(seen.st_mode)) found = Below::folder;
    if (S_ISREG(seen.st_mode) && size <= most_bytes && read_all(file, size, bytes)) found = Below::file;
  }
  if (file >= 0) ::close(file);
  return found;
}

}  // namespace outside
