#include "platform/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "platform/disk.h"

namespace platform {

std::optional<TemporaryFolder> TemporaryFolder::make(const std::string& name, base::BilingualText& why) {
  std::string path = "/tmp/" + name + "-XXXXXX";
  if (::mkdtemp(path.data())) return TemporaryFolder(path);
  why = reason(errno);
  return std::nullopt;
}

// Memory ends with the page.
void TemporaryFolder::remove_afterwards() const {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace platform
