// glibc's English texts, whatever the locale.
#include <cstring>

#include "platform/syscalls.h"

namespace platform {

std::string error_text(int error) {
  const char* words = ::strerrordesc_np(error);
  return words ? words : "unknown error";
}

}  // namespace platform
