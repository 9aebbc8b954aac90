#include "platform/hash.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define XXH_INLINE_ALL
#include <xxhash.h>
#pragma GCC diagnostic pop

#include "base/ascii.h"

namespace platform {
namespace {

Hash ours(XXH128_hash_t value) { return {value.high64, value.low64}; }

}  // namespace

struct Hasher::State {
  XXH3_state_t xxh;  // aligned to 64 bytes by its own type
};

Hash hash(std::string_view bytes) { return ours(XXH3_128bits(bytes.data(), bytes.size())); }

std::string hex(const Hash& value) {
  std::string out;
  out.reserve(32);
  for (std::uint64_t half : {value.high, value.low})
    for (int shift = 56; shift >= 0; shift -= 8) base::append_hex(out, static_cast<unsigned char>(half >> shift));
  return out;
}

Hasher::Hasher() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->xxh); }
Hasher::~Hasher() = default;

Hasher& Hasher::add(std::string_view bytes) {
  XXH3_128bits_update(&state_->xxh, bytes.data(), bytes.size());
  return *this;
}

Hash Hasher::value() const { return ours(XXH3_128bits_digest(&state_->xxh)); }

}  // namespace platform
