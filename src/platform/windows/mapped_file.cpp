// Read and not mapped: a file that is mapped could not be replaced.
#include "platform/mapped_file.h"

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"
#include "platform/windows/nt.h"

namespace platform {

std::optional<MappedFile> MappedFile::open(const std::string& path) {
  const FileDescriptor file(open_to_read(path));
  const Stat seen = file ? stat_at(file.get(), "") : Stat{};
  if (!seen.is(Entry::file) || seen.size == 0) return {};
  const auto size = static_cast<std::size_t>(seen.size);
  void* start = ::VirtualAlloc(nullptr, size, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
  if (!start) return {};
  MappedFile out(start, size);
  for (std::size_t at = 0; at < size;) {
    const std::ptrdiff_t got = read_at(file.get(), static_cast<char*>(start) + at, size - at, at);
    if (got <= 0) return {};
    at += static_cast<std::size_t>(got);
  }
  return out;
}

MappedFile::~MappedFile() {
  if (start_) ::VirtualFree(start_, 0, MEM_RELEASE);
}

}  // namespace platform
