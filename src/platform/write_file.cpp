#include "platform/write_file.h"

#include <cerrno>

#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {

bool make_folders_of(const std::string& path, base::BilingualText& why) {
  for (std::size_t slash = path.find('/', 1); slash != path.npos; slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (real_syscalls.mkdir(current_folder, folder.c_str(), 0755) == 0 || errno == EEXIST) continue;
    why = reason(errno);
    return false;
  }
  return true;
}

bool write_file(const std::string& path, std::string_view bytes, bool replaces, base::BilingualText& why) {
  if (!make_folders_of(path, why)) return false;
  const std::string fresh = replaces ? path + ".tmp" : path;
  if (replaces) unlink_file(fresh);
  FileDescriptor file(real_syscalls.open(current_folder, fresh.c_str(), Opening::new_file, 0644));
  bool is_written =
      static_cast<bool>(file) && write_all(file.get(), bytes) && (!replaces || real_syscalls.sync(file.get()) == 0);
  const int error = errno;
  const bool was_made = static_cast<bool>(file);
  is_written = (!was_made || file.close()) && is_written;
  if (is_written && replaces) is_written = rename_file(fresh, path);
  if (is_written) return true;
  why = reason(error ? error : errno);
  if (was_made) unlink_file(fresh);
  return false;
}

}  // namespace platform
