#include <cerrno>

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

constexpr unsigned rights_of_folder = 0755, rights_of_file = 0644;  // as they are on a system that has them

Entry::Type type_of(DWORD attributes, DWORD tag) {
  if (is_link_tag(attributes, tag)) return Entry::link;
  return attributes & FILE_ATTRIBUTE_DIRECTORY ? Entry::folder : Entry::file;
}

Stat stat_open(int file) {
  Stat seen;
  BY_HANDLE_FILE_INFORMATION facts{};
  FILE_BASIC_INFO times{};
  FILE_ATTRIBUTE_TAG_INFO tag{};
  if (!::GetFileInformationByHandle(handle_of(file), &facts) ||
      !::GetFileInformationByHandleEx(handle_of(file), FileBasicInfo, &times, sizeof times)) {
    if (::GetFileType(handle_of(file)) == FILE_TYPE_DISK) fail_with_last_error(), seen.error = errno;
    return seen;  // a device or a pipe
  }
  ::GetFileInformationByHandleEx(handle_of(file), FileAttributeTagInfo, &tag, sizeof tag);
  seen.type = type_of(facts.dwFileAttributes, tag.ReparseTag);
  seen.size = static_cast<std::uint64_t>(facts.nFileSizeHigh) << 32 | facts.nFileSizeLow;
  seen.mtime_ns = nanoseconds_since_1970(ticks_of(facts.ftLastWriteTime));
  seen.ctime_ns = nanoseconds_since_1970(times.ChangeTime.QuadPart);
  seen.inode = static_cast<std::uint64_t>(facts.nFileIndexHigh) << 32 | facts.nFileIndexLow;
  seen.mode = seen.type == Entry::folder ? rights_of_folder : rights_of_file;
  seen.disk = facts.dwVolumeSerialNumber;
  return seen;
}

Stat stat_with(int folder, const char* path, ULONG options) {
  const FileDescriptor file(nt_open(folder, path, {0, FILE_OPEN, options}));
  Stat seen;
  if (!file) return seen.error = errno, seen;
  return stat_open(file.get());
}

bool set_times(const FileDescriptor& file, std::int64_t ticks) {
  const FILETIME time{static_cast<DWORD>(ticks), static_cast<DWORD>(ticks >> 32)};
  return file && (::SetFileTime(handle_of(file.get()), nullptr, nullptr, &time) || fail_with_last_error() == 0);
}

constexpr NtOpening to_set_times{FILE_WRITE_ATTRIBUTES, FILE_OPEN, FILE_OPEN_REPARSE_POINT};

}  // namespace

Stat stat_at(int folder, const char* path) {
  return *path ? stat_with(folder, path, FILE_OPEN_REPARSE_POINT) : stat_open(folder);
}
Stat stat_linked(const std::string& path) { return stat_with(current_folder, path.c_str(), 0); }

bool touch(int folder, const char* path) {
  FILETIME now;
  ::GetSystemTimePreciseAsFileTime(&now);
  return set_times(FileDescriptor(nt_open(folder, path, to_set_times)), ticks_of(now));
}

bool set_mtime(const std::string& path, std::int64_t mtime_ns) {
  return set_times(FileDescriptor(nt_open(current_folder, path.c_str(), to_set_times)), ticks_since_1601(mtime_ns));
}

bool may_change(int folder, const char* path, const Stat&) {
  return static_cast<bool>(
      FileDescriptor(nt_open(folder, path, {FILE_ADD_FILE | FILE_ADD_SUBDIRECTORY, FILE_OPEN, FILE_DIRECTORY_FILE})));
}

}  // namespace platform
