#include "platform/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "platform/disk.h"
#include "platform/file_descriptor.h"

namespace platform {

bool make_folders_of(const std::string& path, base::BilingualText& why) {
  for (std::size_t slash = path.find('/', 1); slash != path.npos; slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (::mkdir(folder.c_str(), 0755) == 0 || errno == EEXIST) continue;
    why = reason(errno);
    return false;
  }
  return true;
}

bool write_file(const std::string& path, std::string_view bytes, bool replaces, base::BilingualText& why) {
  if (!make_folders_of(path, why)) return false;
  const std::string fresh = replaces ? path + ".tmp" : path;
  if (replaces) ::unlink(fresh.c_str());
  FileDescriptor file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  bool is_written =
      static_cast<bool>(file) && write_all(file.get(), bytes) && (!replaces || ::fsync(file.get()) == 0);
  const int error = errno;
  const bool was_made = static_cast<bool>(file);
  is_written = (!was_made || file.close()) && is_written;
  if (is_written && replaces) is_written = std::rename(fresh.c_str(), path.c_str()) == 0;
  if (is_written) return true;
  why = reason(error ? error : errno);
  if (was_made) ::unlink(fresh.c_str());
  return false;
}

}  // namespace platform
