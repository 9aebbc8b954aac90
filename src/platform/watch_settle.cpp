#include "platform/watch_settle.h"

#include <algorithm>

namespace platform {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds quiet(4);           // after the last event of saving one file
constexpr milliseconds quiet_of_many(40);  // of copying a folder or switching a branch
constexpr std::size_t many = 8;
constexpr milliseconds patience(100);  // for a new file in place of a removed one
constexpr milliseconds longest(1000);  // where events never stop

}  // namespace

void Settling::add(const std::string& path, bool is_whole, WatchTime now) {
  if (changes_.empty()) first_ = now;
  last_ = now;
  changes_[path] = {is_whole, now};
}

std::optional<WatchTime> Settling::ready() const {
  if (changes_.empty()) return std::nullopt;
  WatchTime at = last_ + (changes_.size() > many ? quiet_of_many : quiet);
  for (const auto& [path, change] : changes_)
    if (!change.is_whole) at = std::max(at, change.at + patience);
  return std::min(at, first_ + longest);
}

std::vector<std::string> Settling::take() {
  std::vector<std::string> paths;
  for (const auto& [path, change] : changes_) paths.push_back(path);
  changes_.clear();
  return paths;
}

}  // namespace platform
