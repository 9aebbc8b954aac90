#include "outside/hash.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define XXH_INLINE_ALL
#include <xxhash.h>
#pragma GCC diagnostic pop

namespace outside {
namespace {

Hash ours(XXH128_hash_t value) { return {value.high64, value.low64}; }

}  // namespace

struct Hasher::State {
  XXH3_state_t xxh;  // aligned to 64 bytes by its own type
};

Hash hash(std::string_view bytes) { return ours(XXH3_128bits(bytes.data(), bytes.size())); }

std::uint64_t short_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hex(const Hash& value) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out(32, '0');
  for (unsigned i = 0; i < 16; ++i) {
    out[i] = digits[value.high >> (60 - 4 * i) & 15];
    out[16 + i] = digits[value.low >> (60 - 4 * i) & 15];
  }
  return out;
}

Hasher::Hasher() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->xxh); }
Hasher::~Hasher() = default;

Hasher& Hasher::add(std::string_view bytes) {
  XXH3_128bits_update(&state_->xxh, bytes.data(), bytes.size());
  return *this;
}

Hash Hasher::value() const { return ours(XXH3_128bits_digest(&state_->xxh)); }

}  // namespace outside
