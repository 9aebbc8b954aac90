#include "platform/sha256.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <memory>

#include "base/ascii.h"
#include "platform/disk.h"

namespace platform {
namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

void update(sha256_ctx& context, std::string_view bytes) {
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

Digest digest_of(sha256_ctx& context) {
  Digest digest;
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

Digest digest_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  update(context, bytes);
  return digest_of(context);
}

std::string hex_of(const Digest& digest) {
  std::string out;
  out.reserve(2 * digest.size());
  for (std::uint8_t byte : digest) base::append_hex(out, byte);
  return out;
}

}  // namespace

struct Sha256::State {
  sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->context); }
Sha256::~Sha256() = default;
void Sha256::add(std::string_view bytes) { update(state_->context, bytes); }
std::string Sha256::hex() { return hex_of(digest_of(state_->context)); }

std::string sha256(std::string_view bytes) { return hex_of(digest_of(bytes)); }

std::optional<std::string> sha256_of_file(int file) {
  Sha256 sum;
  if (!read_blocks(file, [&](std::string_view block) { sum.add(block); })) return {};
  return sum.hex();
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  std::string out(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE), '=');
  base64_encode_raw(out.data(), digest.size(), digest.data());
  return out;
}

}  // namespace platform
