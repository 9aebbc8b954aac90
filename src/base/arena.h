// Memory for texts that live as long as one agency's build: they are copied in and viewed, and freed all at once.
#pragma once

#include <memory>
#include <string_view>

namespace base {

class Arena {
 public:
  Arena();
  ~Arena();
  Arena(Arena&&) noexcept;
  Arena& operator=(Arena&&) noexcept;

  // A copy of `text` that stays valid until the arena is destroyed.
  std::string_view keep(std::string_view text);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace base
