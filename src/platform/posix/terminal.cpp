#include "platform/terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace platform {

bool is_terminal() {
  const char* kind = std::getenv("TERM");
  return isatty(STDERR_FILENO) && (!kind || std::string_view(kind) != "dumb");
}

bool can_ask() { return isatty(STDIN_FILENO) && isatty(STDERR_FILENO); }

bool wants_colours() {
  const char* none = std::getenv("NO_COLOR");
  if (none && *none) return false;
  const char* force = std::getenv("CLICOLOR_FORCE");
  return is_terminal() || (force && *force && std::string_view(force) != "0");
}

}  // namespace platform
