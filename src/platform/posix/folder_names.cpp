#include <dirent.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

#include "platform/syscalls.h"

namespace platform {
namespace {

// What getdents64 gives; glibc's readdir() costs an allocation per folder and hides the type of the buffer.
struct KernelName {
  std::uint64_t inode;
  std::int64_t offset;
  unsigned short length;
  unsigned char type;
  char name[1];
};

Entry::Type type_of_name(unsigned char type) {
  if (type == DT_REG) return Entry::file;
  if (type == DT_DIR) return Entry::folder;
  return type == DT_LNK ? Entry::link : Entry::other;
}

}  // namespace

bool for_each_name(int folder, const std::function<void(const FolderName&)>& visit) {
  alignas(KernelName) std::array<char, 16 * 1024> names;
  long got;
  while ((got = ::syscall(SYS_getdents64, folder, names.data(), names.size())) > 0) {
    for (long at = 0; at < got;) {
      const KernelName& next = *reinterpret_cast<const KernelName*>(names.data() + at);
      at += next.length;
      const std::string_view name = next.name;
      if (name == "." || name == "..") continue;
      visit({name, type_of_name(next.type), next.inode, next.type != DT_UNKNOWN});
    }
  }
  return got == 0;
}

}  // namespace platform
