#include "platform/sha256.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>

#include "base/ascii.h"

namespace platform {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

Digest digest_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  Digest digest;
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::string out;
  for (std::uint8_t byte : digest_of(bytes)) base::append_hex(out, byte);
  return out;
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  std::string out(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE), '=');
  base64_encode_raw(out.data(), digest.size(), digest.data());
  return out;
}

}  // namespace platform
