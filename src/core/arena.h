// Memory that lives as long as one agency's build: texts are copied in and viewed, never freed singly.
#pragma once

#include <cstring>
#include <memory>
#include <memory_resource>
#include <string_view>

namespace core {

class Arena {
 public:
  Arena() : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>(64 * 1024)) {}

  // A copy of `text` that stays valid until the arena is destroyed.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* copy = static_cast<char*>(memory_->allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
  }

 private:
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
};

}  // namespace core
