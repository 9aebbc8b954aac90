#include "platform/safe_open.h"

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

FileDescriptor open_below(const std::string& root, const std::string& path) {
  FileDescriptor at(real_syscalls.open(current_folder, root.c_str(), Opening::linked_folder, 0));
  const auto step = [&](const std::string& name, Opening opening) {
    at = FileDescriptor(real_syscalls.open(at.get(), name.c_str(), opening, 0));
  };
  std::size_t start = 0;
  for (std::size_t slash; at && (slash = path.find('/', start)) != std::string::npos; start = slash + 1)
    step(path.substr(start, slash - start), Opening::folder);
  if (at && start < path.size()) step(path.substr(start), Opening::file);
  return at;
}

}  // namespace

Below read_below(const std::string& root, const std::string& path, std::uint64_t max_bytes, std::string& bytes) {
  const FileDescriptor file = open_below(root, path);
  if (!file) return Below::nothing;
  const Stat seen = stat_at(file.get(), "");
  if (seen.is(Entry::folder)) return Below::folder;
  const bool is_read = seen.is(Entry::file) && read_all(file.get(), seen.size, max_bytes, bytes);
  return is_read ? Below::file : Below::nothing;
}

}  // namespace platform
