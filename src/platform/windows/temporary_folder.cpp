#include "platform/temporary_folder.h"

#include <cerrno>

#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/random.h"
#include "platform/syscalls.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

constexpr std::size_t bytes_of_name = 8;

void remove_below(int folder, const char* name) {
  {
    const FileDescriptor opened(real_syscalls.open(folder, name, Opening::folder, 0));
    if (!opened) {
      real_syscalls.unlink(folder, name);
      return;
    }
    for_each_name(opened.get(), [&](const FolderName& next) {
      if (next.type == Entry::folder)
        remove_below(opened.get(), next.name.data());
      else
        real_syscalls.unlink(opened.get(), next.name.data());
    });
  }
  real_syscalls.rmdir(folder, name);
}

}  // namespace

// The folder of temporary files is the user's own.
std::optional<TemporaryFolder> TemporaryFolder::make(const std::string& name, base::BilingualText& why) {
  std::wstring above(MAX_PATH + 1, L'\0');
  above.resize(::GetTempPathW(static_cast<DWORD>(above.size()), above.data()));
  const std::string path = with_slashes(above) + name + "-" + random_hex(bytes_of_name);
  if (real_syscalls.mkdir(current_folder, path.c_str(), 0700) == 0) return TemporaryFolder(path);
  why = reason(errno);
  return std::nullopt;
}

void TemporaryFolder::remove_afterwards() const { remove_below(current_folder, path_.c_str()); }

TemporaryFolder::~TemporaryFolder() {
  if (!path_.empty()) remove_below(current_folder, path_.c_str());
}

}  // namespace platform
