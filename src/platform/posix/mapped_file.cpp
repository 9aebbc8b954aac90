#include "platform/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "platform/file_descriptor.h"

namespace platform {

std::optional<MappedFile> MappedFile::open(const std::string& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat seen;
  bool is_plain = file && ::fstat(file.get(), &seen) == 0 && S_ISREG(seen.st_mode) && seen.st_size > 0;
  std::size_t size = is_plain ? static_cast<std::size_t>(seen.st_size) : 0;
  void* start = is_plain ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.get(), 0) : MAP_FAILED;
  if (start == MAP_FAILED) return {};
  return MappedFile(start, size);
}

MappedFile::~MappedFile() {
  if (start_) ::munmap(start_, size_);
}

}  // namespace platform
