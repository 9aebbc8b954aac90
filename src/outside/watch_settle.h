// When to act on changes: an editor's save is many events, and between them files may be missing or half written.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace outside {

using WatchTime = std::chrono::steady_clock::time_point;

class Settling {
 public:
  // `is_whole`: what stands at the path is complete (closed after writing, moved there); else it was made or has
  // gone, and more is likely to follow.
  void add(const std::string& path, bool is_whole, WatchTime now);
  // From when on take() may be called; nothing where nothing has changed.
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

}  // namespace outside
