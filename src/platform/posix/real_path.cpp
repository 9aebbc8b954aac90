#include "platform/real_path.h"

#include <sys/auxv.h>

#include <cstdlib>

namespace platform {

std::string real_path(const std::string& path) {
  char* found = ::realpath(path.c_str(), nullptr);
  std::string out = found ? found : "";
  std::free(found);
  return out;
}

std::string program_path() {
  std::string path = real_path("/proc/self/exe");
  if (!path.empty()) return path;
  const auto* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN));  // what execve was given
  return started_as ? real_path(started_as) : path;
}

}  // namespace platform
