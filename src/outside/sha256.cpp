#include "outside/sha256.h"

#include <nettle/sha2.h>

namespace outside {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_digest(&context, sizeof digest, digest);
  std::string out;
  for (std::uint8_t byte : digest) out.append({"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]});
  return out;
}

}  // namespace outside
