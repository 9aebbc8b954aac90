#include "base/arena.h"

#include <cstring>
#include <memory_resource>

namespace base {

struct Arena::Memory {
  std::pmr::monotonic_buffer_resource bytes{64 * 1024};
};

Arena::Arena() : memory_(std::make_unique<Memory>()) {}
Arena::~Arena() = default;
Arena::Arena(Arena&&) noexcept = default;
Arena& Arena::operator=(Arena&&) noexcept = default;

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(memory_->bytes.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

}  // namespace base
