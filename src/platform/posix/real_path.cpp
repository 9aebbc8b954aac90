#include "platform/real_path.h"

#include <cstdlib>

namespace platform {

std::string real_path(const std::string& path) {
  char* found = ::realpath(path.c_str(), nullptr);
  std::string out = found ? found : "";
  std::free(found);
  return out;
}

}  // namespace platform
