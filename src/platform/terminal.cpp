#include "platform/terminal.h"

#include <cstdlib>
#include <string_view>

namespace platform {

bool wants_colours() {
  const char* none = std::getenv("NO_COLOR");
  if (none && *none) return false;
  const char* force = std::getenv("CLICOLOR_FORCE");
  return is_terminal() || (force && *force && std::string_view(force) != "0");
}

}  // namespace platform
