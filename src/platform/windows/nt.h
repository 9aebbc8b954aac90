// What the files of this folder share: headers, texts, handles and errors of Windows. A FileDescriptor holds a
// HANDLE, of which the lower half is all that matters.
#pragma once

// In the order that they need.
// clang-format off
#define WIN32_NO_STATUS
#include <winsock2.h>
#include <windows.h>
#undef WIN32_NO_STATUS
#include <winternl.h>
#include <ntstatus.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>
#include <shellapi.h>
#include <shlobj.h>
#include <bcrypt.h>
// clang-format on

#include <cstdint>
#include <string>
#include <string_view>

namespace platform {

inline HANDLE handle_of(int file) { return reinterpret_cast<HANDLE>(static_cast<std::intptr_t>(file)); }
inline int file_of(HANDLE handle) { return static_cast<int>(reinterpret_cast<std::intptr_t>(handle)); }

std::wstring wide(std::string_view utf8);
std::string narrow(std::wstring_view utf16);
// With '/' between the parts, and without what the system puts before a long path.
std::string with_slashes(std::wstring_view path);

// Sets errno to what the error of the system is called in POSIX, and gives -1.
int fail_with(NTSTATUS status);
int fail_with_last_error();

// A name as the program was given it, as the kernel has it, however long; empty where it is none.
std::wstring nt_name(const char* path);
// Likewise one below the handle of a folder.
std::wstring name_below(const char* path);

// NtCreateFile() of a name below an open folder, or of any name with current_folder; "" is the folder itself. -1 and
// errno.
struct NtOpening {
  ACCESS_MASK access = 0;  // besides SYNCHRONIZE and FILE_READ_ATTRIBUTES
  ULONG disposition = 1;   // FILE_OPEN
  ULONG options = 0;       // besides FILE_SYNCHRONOUS_IO_NONALERT
};
int nt_open(int folder, const char* path, const NtOpening& how);

// Files whose bytes are elsewhere, as in a cloud, are plain files; these are not.
bool is_link_tag(ULONG attributes, ULONG tag);
std::int64_t ticks_of(const FILETIME& time);
std::int64_t nanoseconds_since_1970(std::int64_t ticks_since_1601);
std::int64_t ticks_since_1601(std::int64_t nanoseconds_since_1970);

}  // namespace platform
