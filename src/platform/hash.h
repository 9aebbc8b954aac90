// Hashes of bytes by XXH3: fast and well distributed, but no protection against forgery.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace platform {

struct Hash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Hash&) const = default;
};

Hash hash(std::string_view bytes);

// 32 lower-case hexadecimal digits, high half first; the same on every computer.
std::string hex(const Hash& value);

// The hash of bytes that come in pieces: hash(a + b) == Hasher().add(a).add(b).value().
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher& add(std::string_view bytes);
  Hash value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
