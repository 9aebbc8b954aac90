// The system gives sizes, times and numbers with the names, so no file need be opened for them.
#include <vector>

#include "platform/syscalls.h"
#include "platform/windows/nt.h"

extern "C" NTSTATUS NTAPI NtQueryDirectoryFile(HANDLE, HANDLE, PIO_APC_ROUTINE, PVOID, PIO_STATUS_BLOCK, PVOID, ULONG,
                                               FILE_INFORMATION_CLASS, BOOLEAN, PUNICODE_STRING, BOOLEAN);

namespace platform {
namespace {

constexpr auto id_both_directory_information = static_cast<FILE_INFORMATION_CLASS>(37);

FolderName name_of(const FILE_ID_BOTH_DIR_INFO& found, const std::string& name) {
  FolderName out{.name = name};
  // Of a link it has the tag in place of the size of extended attributes.
  const bool is_link = is_link_tag(found.FileAttributes, found.EaSize);
  out.type = is_link ? Entry::link : found.FileAttributes & FILE_ATTRIBUTE_DIRECTORY ? Entry::folder : Entry::file;
  out.inode = static_cast<std::uint64_t>(found.FileId.QuadPart);
  out.is_whole = true;
  out.size = static_cast<std::uint64_t>(found.EndOfFile.QuadPart);
  out.mtime_ns = nanoseconds_since_1970(found.LastWriteTime.QuadPart);
  out.ctime_ns = nanoseconds_since_1970(found.ChangeTime.QuadPart);
  return out;
}

}  // namespace

bool for_each_name(int folder, const std::function<void(const FolderName&)>& visit) {
  std::vector<std::uint64_t> buffer(8 * 1024);
  BOOLEAN restarts = TRUE;
  for (;;) {
    IO_STATUS_BLOCK done;
    const NTSTATUS status = ::NtQueryDirectoryFile(handle_of(folder), nullptr, nullptr, nullptr, &done, buffer.data(),
                                                   static_cast<ULONG>(buffer.size() * 8),
                                                   id_both_directory_information, FALSE, nullptr, restarts);
    if (status == STATUS_NO_MORE_FILES || status == STATUS_NO_SUCH_FILE) return true;
    if (status < 0) return fail_with(status) == 0;
    restarts = FALSE;
    const char* at = reinterpret_cast<const char*>(buffer.data());
    for (ULONG next = 1; next; at += next) {
      const auto& found = *reinterpret_cast<const FILE_ID_BOTH_DIR_INFO*>(at);
      const std::string name = narrow({found.FileName, found.FileNameLength / sizeof(WCHAR)});
      if (name != "." && name != "..") visit(name_of(found, name));
      next = found.NextEntryOffset;
    }
  }
}

}  // namespace platform
