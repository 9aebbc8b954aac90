#include "platform/windows/nt.h"

#include <algorithm>
#include <cerrno>
#include <span>

#include "platform/syscalls.h"

namespace platform {
namespace {

constexpr std::int64_t ticks_from_1601_to_1970 = 116'444'736'000'000'000, nanoseconds_of_a_tick = 100;

template <class Code>
struct SystemError {
  Code code;
  int error;  // of POSIX
};
constexpr SystemError<NTSTATUS> status_errors[]{
    {STATUS_OBJECT_NAME_NOT_FOUND, ENOENT},   {STATUS_NO_SUCH_FILE, ENOENT},
    {STATUS_OBJECT_PATH_NOT_FOUND, ENOENT},   {STATUS_OBJECT_NAME_INVALID, ENOENT},
    {STATUS_OBJECT_PATH_SYNTAX_BAD, ENOENT},  {STATUS_OBJECT_PATH_INVALID, ENOENT},
    {STATUS_BAD_NETWORK_PATH, ENOENT},        {STATUS_BAD_NETWORK_NAME, ENOENT},
    {STATUS_DELETE_PENDING, EACCES},          {STATUS_OBJECT_NAME_COLLISION, EEXIST},
    {STATUS_NOT_A_DIRECTORY, ENOTDIR},        {STATUS_FILE_IS_A_DIRECTORY, EISDIR},
    {STATUS_ACCESS_DENIED, EACCES},           {STATUS_CANNOT_DELETE, EACCES},
    {STATUS_SHARING_VIOLATION, EBUSY},        {STATUS_USER_MAPPED_FILE, EBUSY},
    {STATUS_DIRECTORY_NOT_EMPTY, ENOTEMPTY},  {STATUS_DISK_FULL, ENOSPC},
    {STATUS_QUOTA_EXCEEDED, ENOSPC},          {STATUS_NOT_SAME_DEVICE, EXDEV},
    {STATUS_NAME_TOO_LONG, ENAMETOOLONG},     {STATUS_TOO_MANY_OPENED_FILES, EMFILE},
    {STATUS_MEDIA_WRITE_PROTECTED, EROFS},    {STATUS_INVALID_HANDLE, EBADF},
    {STATUS_INVALID_PARAMETER, EINVAL},       {STATUS_LOCK_NOT_GRANTED, EWOULDBLOCK},
    {STATUS_FILE_LOCK_CONFLICT, EWOULDBLOCK}, {STATUS_NO_MEMORY, ENOMEM}};

constexpr SystemError<DWORD> windows_errors[]{
    {ERROR_FILE_NOT_FOUND, ENOENT},      {ERROR_PATH_NOT_FOUND, ENOENT}, {ERROR_INVALID_NAME, ENOENT},
    {ERROR_BAD_NETPATH, ENOENT},         {ERROR_ACCESS_DENIED, EACCES},  {ERROR_SHARING_VIOLATION, EBUSY},
    {ERROR_FILE_EXISTS, EEXIST},         {ERROR_ALREADY_EXISTS, EEXIST}, {ERROR_DISK_FULL, ENOSPC},
    {ERROR_LOCK_VIOLATION, EWOULDBLOCK}, {ERROR_INVALID_HANDLE, EBADF},  {ERROR_CANT_RESOLVE_FILENAME, ELOOP},
    {ERROR_BROKEN_PIPE, EPIPE},          {ERROR_NO_DATA, EPIPE},         {ERROR_TOO_MANY_OPEN_FILES, EMFILE}};

template <class Code>
int fail_as(std::span<const SystemError<Code>> known, Code code) {
  const auto at = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.code == code; });
  errno = at == known.end() ? EIO : at->error;
  return -1;
}

UNICODE_STRING string_of(std::wstring& text) {
  const auto bytes = static_cast<USHORT>(text.size() * sizeof(wchar_t));
  return {bytes, bytes, text.data()};
}

NTSTATUS create(HANDLE& opened, HANDLE root, UNICODE_STRING& name, const NtOpening& how) {
  OBJECT_ATTRIBUTES attributes;
  InitializeObjectAttributes(&attributes, &name, OBJ_CASE_INSENSITIVE, root, nullptr);
  IO_STATUS_BLOCK done;
  return ::NtCreateFile(&opened, how.access | SYNCHRONIZE | FILE_READ_ATTRIBUTES, &attributes, &done, nullptr,
                        FILE_ATTRIBUTE_NORMAL, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                        how.disposition, how.options | FILE_SYNCHRONOUS_IO_NONALERT, nullptr, 0);
}

}  // namespace

std::wstring wide(std::string_view utf8) {
  const int size = static_cast<int>(utf8.size());
  std::wstring out(utf8.size(), L'\0');
  const int made = ::MultiByteToWideChar(CP_UTF8, 0, utf8.data(), size, out.data(), size);
  out.resize(static_cast<std::size_t>(std::max(made, 0)));
  return out;
}

std::string narrow(std::wstring_view utf16) {
  const int size = static_cast<int>(utf16.size());
  std::string out(utf16.size() * 3, '\0');
  const int made = ::WideCharToMultiByte(CP_UTF8, 0, utf16.data(), size, out.data(), size * 3, nullptr, nullptr);
  out.resize(static_cast<std::size_t>(std::max(made, 0)));
  return out;
}

std::string with_slashes(std::wstring_view path) {
  std::string out = narrow(path);
  std::replace(out.begin(), out.end(), '\\', '/');
  if (out.starts_with("//?/UNC/")) return "/" + out.substr(7);
  return out.starts_with("//?/") ? out.substr(4) : out;
}

int fail_with(NTSTATUS status) { return fail_as<NTSTATUS>(status_errors, status); }
int fail_with_last_error() { return fail_as<DWORD>(windows_errors, ::GetLastError()); }

std::wstring name_below(const char* path) {
  std::wstring out = wide(path);
  std::replace(out.begin(), out.end(), L'/', L'\\');
  return out;
}

std::wstring nt_name(const char* path) {
  std::wstring given = wide(*path ? path : ".");
  if (given.size() == 2 && given[1] == L':') given += L'\\';  // not the folder that the drive last stood in
  std::wstring whole(32'768, L'\0');
  whole.resize(::GetFullPathNameW(given.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr));
  if (whole.starts_with(L"\\\\?\\") || whole.starts_with(L"\\\\.\\")) return L"\\??\\" + whole.substr(4);
  if (whole.starts_with(L"\\\\")) return L"\\??\\UNC" + whole.substr(1);
  return whole.empty() ? whole : L"\\??\\" + whole;
}

int nt_open(int folder, const char* path, const NtOpening& how) {
  HANDLE opened = nullptr;
  if (folder == current_folder || path[0] == '/' || (path[0] && path[1] == ':')) {
    std::wstring whole = nt_name(path);
    if (whole.empty()) return errno = ENOENT, -1;
    UNICODE_STRING name = string_of(whole);
    const NTSTATUS status = create(opened, nullptr, name, how);
    return status < 0 ? fail_with(status) : file_of(opened);
  }
  if (folder < 0) return errno = EBADF, -1;
  std::wstring text = std::string_view(path) == "." ? std::wstring() : name_below(path);
  // A stream of a file, in the system's own notation, is nothing that we ever mean.
  if (text.find(L':') != text.npos) return errno = ENOENT, -1;
  UNICODE_STRING name = string_of(text);
  const NTSTATUS status = create(opened, handle_of(folder), name, how);
  return status < 0 ? fail_with(status) : file_of(opened);
}

bool is_link_tag(ULONG attributes, ULONG tag) {
  constexpr ULONG stands_for_another_name = 0x2000'0000;
  return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) && (tag & stands_for_another_name);
}

std::int64_t ticks_of(const FILETIME& time) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(time.dwHighDateTime) << 32 | time.dwLowDateTime);
}

std::int64_t nanoseconds_since_1970(std::int64_t ticks_since_1601) {
  return (ticks_since_1601 - ticks_from_1601_to_1970) * nanoseconds_of_a_tick;
}

std::int64_t ticks_since_1601(std::int64_t nanoseconds_since_1970) {
  return nanoseconds_since_1970 / nanoseconds_of_a_tick + ticks_from_1601_to_1970;
}

}  // namespace platform
