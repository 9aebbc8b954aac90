#include <sys/auxv.h>

#include "platform/real_path.h"

namespace platform {

std::string program_path() {
  std::string path = real_path("/proc/self/exe");
  if (!path.empty()) return path;
  const auto* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN));  // what execve was given
  return started_as ? real_path(started_as) : path;
}

}  // namespace platform
