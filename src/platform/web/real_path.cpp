#include "platform/real_path.h"

#include <cstdlib>

namespace platform {

std::string real_path(const std::string& path) {
  char* found = ::realpath(path.c_str(), nullptr);
  std::string out = found ? found : "";
  std::free(found);
  return out;
}

// Themes and frameworks are beside it.
std::string program_path() { return "/prongsai/program"; }

}  // namespace platform
