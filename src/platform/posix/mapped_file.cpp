#include "platform/mapped_file.h"

#include <sys/mman.h>

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {

std::optional<MappedFile> MappedFile::open(const std::string& path) {
  const FileDescriptor file(open_to_read(path));
  const Stat seen = file ? stat_at(file.get(), "") : Stat{};
  if (!seen.is(Entry::file) || seen.size == 0) return {};
  const auto size = static_cast<std::size_t>(seen.size);
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.get(), 0);
  if (start == MAP_FAILED) return {};
  return MappedFile(start, size);
}

MappedFile::~MappedFile() {
  if (start_) ::munmap(start_, size_);
}

}  // namespace platform
