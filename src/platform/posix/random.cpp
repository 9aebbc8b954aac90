#include "platform/random.h"

#include <sys/random.h>

#include <cerrno>
#include <system_error>

#include "base/ascii.h"

namespace platform {

std::string random_hex(std::size_t bytes) {
  std::string raw(bytes, '\0'), out;
  for (std::size_t got = 0; got < bytes;) {
    const ssize_t more = ::getrandom(raw.data() + got, bytes - got, 0);
    if (more < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category());
    if (more > 0) got += static_cast<std::size_t>(more);
  }
  for (char c : raw) base::append_hex(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace platform
