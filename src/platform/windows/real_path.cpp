#include "platform/real_path.h"

#include <array>

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"
#include "platform/windows/nt.h"

namespace platform {

std::string real_path(const std::string& path) {
  if (path.empty()) return {};  // no folder, and not the current one
  const FileDescriptor file(nt_open(current_folder, path.c_str(), {}));
  if (!file) return {};
  std::wstring found(32'768, L'\0');
  const DWORD size = ::GetFinalPathNameByHandleW(handle_of(file.get()), found.data(),
                                                 static_cast<DWORD>(found.size()), FILE_NAME_NORMALIZED);
  // Wine knows no long ones: then as it was given, with the links in it.
  if (size == 0 || size >= found.size()) return with_slashes(L"\\\\?\\" + nt_name(path.c_str()).substr(4));
  found.resize(size);
  return with_slashes(found);
}

std::string program_path() {
  std::wstring path(32'768, L'\0');
  path.resize(::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return with_slashes(path);
}

}  // namespace platform
