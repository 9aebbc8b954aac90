#include "platform/random.h"

#include <system_error>

#include "base/ascii.h"
#include "platform/windows/nt.h"

namespace platform {

std::string random_hex(std::size_t bytes) {
  std::string raw(bytes, '\0'), out;
  if (::BCryptGenRandom(nullptr, reinterpret_cast<PUCHAR>(raw.data()), static_cast<ULONG>(bytes),
                        BCRYPT_USE_SYSTEM_PREFERRED_RNG))
    throw std::system_error(EIO, std::generic_category());
  for (char c : raw) base::append_hex(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace platform
