// The bytes of files as pages have shown them lately: what a person's edits began from.
#pragma once

#include <list>
#include <string>
#include <utility>

namespace desk {

class ShownVersions {
 public:
  void remember(const std::string& mark, const std::string& bytes) {
    versions_.remove_if([&](const auto& own) { return own.first == mark; });
    versions_.emplace_front(mark, bytes);
    if (versions_.size() > most) versions_.pop_back();
  }
  // Null where it was shown too long ago, or before the program was started.
  const std::string* find(const std::string& mark) const {
    for (const auto& [own, bytes] : versions_)
      if (own == mark) return &bytes;
    return nullptr;
  }

 private:
  static constexpr std::size_t most = 64;
  std::list<std::pair<std::string, std::string>> versions_;  // the newest first
};

}  // namespace desk
