#include "platform/syscalls.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <thread>
#include <vector>

#include "platform/file_descriptor.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

constexpr ULONG as_it_is = FILE_OPEN_REPARSE_POINT;  // a link itself, not where it leads
constexpr auto between_tries = std::chrono::milliseconds(10);
constexpr int most_tries = 50;  // a program that looks for viruses, or shows a file, has it open for a moment

NtOpening opening_of(Opening opening) {
  switch (opening) {
    case Opening::file:
      return {FILE_GENERIC_READ, FILE_OPEN, as_it_is};
    case Opening::linked_file:
      return {FILE_GENERIC_READ, FILE_OPEN, 0};
    case Opening::folder:
      return {FILE_LIST_DIRECTORY | FILE_TRAVERSE, FILE_OPEN, FILE_DIRECTORY_FILE | as_it_is};
    case Opening::linked_folder:
      return {FILE_LIST_DIRECTORY | FILE_TRAVERSE, FILE_OPEN, FILE_DIRECTORY_FILE};
    case Opening::way:
      return {FILE_TRAVERSE, FILE_OPEN, FILE_DIRECTORY_FILE | as_it_is};
    case Opening::linked_way:
      return {FILE_TRAVERSE, FILE_OPEN, FILE_DIRECTORY_FILE};
    case Opening::new_file:
      return {FILE_GENERIC_WRITE, FILE_CREATE, FILE_NON_DIRECTORY_FILE};
    case Opening::overwritten_file:
      return {FILE_GENERIC_WRITE, FILE_OVERWRITE_IF, FILE_NON_DIRECTORY_FILE | as_it_is};
    case Opening::appended_file:
      return {FILE_APPEND_DATA, FILE_OPEN_IF, FILE_NON_DIRECTORY_FILE | as_it_is};
    case Opening::kept_file:
      return {FILE_GENERIC_READ | FILE_GENERIC_WRITE, FILE_OPEN_IF, FILE_NON_DIRECTORY_FILE | as_it_is};
  }
  return {};
}

FILE_ATTRIBUTE_TAG_INFO tag_of(int file) {
  FILE_ATTRIBUTE_TAG_INFO seen{};
  ::GetFileInformationByHandleEx(handle_of(file), FileAttributeTagInfo, &seen, sizeof seen);
  return seen;
}

int open_file(int folder, const char* path, Opening opening, unsigned) {
  NtOpening how = opening_of(opening);
  FileDescriptor file(nt_open(folder, path, how));
  if (!file || !(how.options & as_it_is)) return file.release();
  const FILE_ATTRIBUTE_TAG_INFO seen = tag_of(file.get());
  if (is_link_tag(seen.FileAttributes, seen.ReparseTag)) return errno = ELOOP, -1;
  if (!(seen.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)) return file.release();
  // Its bytes come when it is opened in the usual way.
  how.options &= ~as_it_is;
  return nt_open(folder, path, how);
}

std::ptrdiff_t write_file_at_end(int file, const void* bytes, std::size_t count) {
  DWORD done = 0;
  const auto most = static_cast<DWORD>(std::min<std::size_t>(count, 1 << 30));
  return ::WriteFile(handle_of(file), bytes, most, &done, nullptr) ? done : fail_with_last_error();
}

// What a change of the system refuses for as long as another program has the file open.
template <class Change>
int tried(Change change) {
  for (int i = 1; change() != 0; ++i) {
    if ((errno != EBUSY && errno != EACCES) || i == most_tries) return -1;
    std::this_thread::sleep_for(between_tries);
  }
  return 0;
}

struct SetName {  // FILE_RENAME_INFORMATION, with the flags of its newer form
  ULONG flags;
  HANDLE folder;
  ULONG length;
  WCHAR name[1];
};
constexpr int rename_information = 10, rename_information_ex = 65;
constexpr int disposition_information = 13, disposition_information_ex = 64;
constexpr ULONG replaces = 1, like_posix = 2, ignores_read_only = 0x40;
constexpr ULONG deletes = 1, deletes_like_posix = 2, deletes_read_only = 0x10;

NTSTATUS set_information(int file, void* information, std::size_t size, int what) {
  IO_STATUS_BLOCK done;
  return ::NtSetInformationFile(handle_of(file), &done, information, static_cast<ULONG>(size),
                                static_cast<FILE_INFORMATION_CLASS>(what));
}

// Whether the file system does not know this way of doing it.
bool is_unknown(NTSTATUS status) {
  return status == STATUS_INVALID_INFO_CLASS || status == STATUS_NOT_IMPLEMENTED ||
         status == STATUS_INVALID_PARAMETER || status == STATUS_NOT_SUPPORTED ||
         status == STATUS_INVALID_DEVICE_REQUEST;
}

// As POSIX does it on NTFS from Windows 10 on: whoever has the file that is replaced open keeps its bytes. Elsewhere
// the replaced file must not be open.
int move_to(int file, int folder, const char* path) {
  const std::wstring name = folder == current_folder ? nt_name(path) : name_below(path);
  std::vector<std::uint64_t> memory(sizeof(SetName) / 8 + name.size() * sizeof(WCHAR) / 8 + 2);
  auto& set = *reinterpret_cast<SetName*>(memory.data());
  set.folder = folder == current_folder ? nullptr : handle_of(folder);
  set.length = static_cast<ULONG>(name.size() * sizeof(WCHAR));
  std::copy(name.begin(), name.end(), set.name);
  // No less than the whole of it, where the name has one letter.
  const std::size_t size = std::max(sizeof set, offsetof(SetName, name) + set.length);
  set.flags = replaces | like_posix | ignores_read_only;
  NTSTATUS status = set_information(file, &set, size, rename_information_ex);
  if (is_unknown(status)) {
    set.flags = replaces;
    status = set_information(file, &set, size, rename_information);
  }
  return status < 0 ? fail_with(status) : 0;
}

// Windows refuses to put a folder into the place of another without saying why.
int fail_to_move(int to, const char* new_path) {
  const int error = errno;
  const FileDescriptor in_the_way(nt_open(to, new_path, {0, FILE_OPEN, FILE_DIRECTORY_FILE | as_it_is}));
  return errno = error == EACCES && in_the_way ? ENOTEMPTY : error, -1;
}

int rename_at(int from, const char* path, int to, const char* new_path) {
  return tried([&] {
    const FileDescriptor file(nt_open(from, path, {DELETE, FILE_OPEN, as_it_is}));
    if (!file) return -1;
    return move_to(file.get(), to, new_path) == 0 ? 0 : fail_to_move(to, new_path);
  });
}

int delete_open(int file) {
  ULONG flags = deletes | deletes_like_posix | deletes_read_only;
  NTSTATUS status = set_information(file, &flags, sizeof flags, disposition_information_ex);
  if (is_unknown(status)) {
    BOOLEAN goes = TRUE;
    status = set_information(file, &goes, sizeof goes, disposition_information);
  }
  return status < 0 ? fail_with(status) : 0;
}

int remove_file(int folder, const char* path) {
  return tried([&] {
    const FileDescriptor file(nt_open(folder, path, {DELETE, FILE_OPEN, as_it_is}));
    if (!file) return -1;
    const FILE_ATTRIBUTE_TAG_INFO seen = tag_of(file.get());
    const bool is_folder =
        (seen.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) && !is_link_tag(seen.FileAttributes, seen.ReparseTag);
    return is_folder ? (errno = EISDIR, -1) : delete_open(file.get());
  });
}

int remove_folder(int folder, const char* path) {
  return tried([&] {
    const FileDescriptor opened(nt_open(folder, path, {DELETE, FILE_OPEN, FILE_DIRECTORY_FILE | as_it_is}));
    if (!opened) return -1;
    const FILE_ATTRIBUTE_TAG_INFO seen = tag_of(opened.get());
    return is_link_tag(seen.FileAttributes, seen.ReparseTag) ? (errno = ENOTDIR, -1) : delete_open(opened.get());
  });
}

int make_folder(int folder, const char* path, unsigned) {
  return FileDescriptor(nt_open(folder, path, {FILE_LIST_DIRECTORY, FILE_CREATE, FILE_DIRECTORY_FILE})) ? 0 : -1;
}

// The names in a folder are in the journal of the file system, which needs no call.
int flush(int file) {
  if (tag_of(file).FileAttributes & FILE_ATTRIBUTE_DIRECTORY) return 0;
  return ::FlushFileBuffers(handle_of(file)) ? 0 : fail_with_last_error();
}

int no_sync(int) { return 0; }

// The whole file system can be flushed by an administrator alone; so each file below the folder is.
int flush_all(int folder) {
  int error = 0;
  const bool is_listed = for_each_name(folder, [&](const FolderName& next) {
    if (next.type == Entry::folder) {
      const FileDescriptor inside(open_file(folder, next.name.data(), Opening::folder, 0));
      if (!inside || flush_all(inside.get())) error = errno;
    } else if (next.type == Entry::file) {
      const FileDescriptor file(nt_open(folder, next.name.data(), {FILE_GENERIC_WRITE, FILE_OPEN, as_it_is}));
      if (file && flush(file.get())) error = errno;  // one that may not be written has nothing to flush
    }
  });
  if (!is_listed) return -1;
  return error ? (errno = error, -1) : 0;
}

}  // namespace

const Syscalls unflushed_syscalls = {open_file,     write_file_at_end, rename_at, remove_file,
                                     remove_folder, make_folder,       no_sync,   no_sync};
const Syscalls real_syscalls = {open_file,     write_file_at_end, rename_at, remove_file,
                                remove_folder, make_folder,       flush,     flush_all};

bool close_handle(int handle) { return ::CloseHandle(handle_of(handle)) || fail_with_last_error() == 0; }

int standard_input() { return file_of(::GetStdHandle(STD_INPUT_HANDLE)); }

std::ptrdiff_t read_some(int file, void* bytes, std::size_t count) {
  DWORD done = 0;
  const auto most = static_cast<DWORD>(std::min<std::size_t>(count, 1 << 30));
  if (::ReadFile(handle_of(file), bytes, most, &done, nullptr)) return done;
  const DWORD error = ::GetLastError();
  return error == ERROR_BROKEN_PIPE || error == ERROR_HANDLE_EOF ? 0 : fail_with_last_error();
}

std::ptrdiff_t read_at(int file, void* bytes, std::size_t count, std::uint64_t at) {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(at);
  place.OffsetHigh = static_cast<DWORD>(at >> 32);
  DWORD done = 0;
  const auto most = static_cast<DWORD>(std::min<std::size_t>(count, 1 << 30));
  if (::ReadFile(handle_of(file), bytes, most, &done, &place)) return done;
  return ::GetLastError() == ERROR_HANDLE_EOF ? 0 : fail_with_last_error();
}

bool rewind_file(int file) {
  return ::SetFilePointerEx(handle_of(file), {}, nullptr, FILE_BEGIN) || fail_with_last_error() == 0;
}
bool empty_file(int file) {
  return rewind_file(file) && (::SetEndOfFile(handle_of(file)) || fail_with_last_error() == 0);
}
bool set_rights(int, unsigned) { return true; }

// Far behind the text, which others may then still read.
bool try_lock(int file) {
  OVERLAPPED place{};
  place.OffsetHigh = 0x4000'0000;
  return ::LockFileEx(handle_of(file), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place) ||
         fail_with_last_error() == 0;
}

}  // namespace platform
