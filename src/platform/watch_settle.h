// Decides when changes are complete: saving one file is many events, and between them it may be missing or half
// written.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace platform {

using WatchTime = std::chrono::steady_clock::time_point;

class Settling {
 public:
  // `is_whole`: the file at the path is complete (closed after writing, or moved there); else it was created or
  // removed, and more is likely to follow.
  void add(const std::string& path, bool is_whole, WatchTime now);
  // The time from which take() may be called; nothing where nothing has changed.
  std::optional<WatchTime> ready() const;
  // The paths that changed, sorted.
  std::vector<std::string> take();

 private:
  struct Change {
    bool is_whole;
    WatchTime at;
  };
  std::map<std::string, Change> changes_;
  WatchTime first_, last_;
};

}  // namespace platform
