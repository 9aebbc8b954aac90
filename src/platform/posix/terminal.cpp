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

}  // namespace platform
