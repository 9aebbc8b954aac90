#include "platform/safe_open.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "platform/file_descriptor.h"

namespace platform {
namespace {

constexpr int follow_no_link = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

FileDescriptor open_below(const std::string& root, const std::string& path) {
  FileDescriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const auto step = [&](const std::string& name, int flags) {
    at = FileDescriptor(::openat(at.get(), name.c_str(), flags));
  };
  std::size_t start = 0;
  for (std::size_t slash; at && (slash = path.find('/', start)) != std::string::npos; start = slash + 1)
    step(path.substr(start, slash - start), follow_no_link | O_DIRECTORY);
  if (at && start < path.size()) step(path.substr(start), follow_no_link);
  return at;
}

}  // namespace

Below read_below(const std::string& root, const std::string& path, std::uint64_t max_bytes, std::string& bytes) {
  const FileDescriptor file = open_below(root, path);
  struct stat seen;
  if (!file || ::fstat(file.get(), &seen)) return Below::nothing;
  if (S_ISDIR(seen.st_mode)) return Below::folder;
  const bool is_read =
      S_ISREG(seen.st_mode) && read_all(file.get(), static_cast<std::uint64_t>(seen.st_size), max_bytes, bytes);
  return is_read ? Below::file : Below::nothing;
}

}  // namespace platform
