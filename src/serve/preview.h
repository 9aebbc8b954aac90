// What is shown now: written by the builder, read by the server.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/language.h"
#include "serve/findings.h"

namespace serve {

// After one build. Immutable once shown.
struct Shown {
  unsigned build = 0;      // their number
  bool has_site = false;   // false until a build without errors
  std::string base = "/";  // where the site stands on its host, "/ita/", and so on ours
  Findings findings;
  std::vector<std::string> written;  // pages that this build made or changed, the first few, as paths of files
  std::vector<std::string> sources;  // file names, without ending, of what was edited: pages of that name come first
};

class Preview {
 public:
  struct Ways {
    std::string folder;  // of the built site
    core::Language language = core::Language::en;
    bool reloads = true;             // false: pages as they are published, to the byte
    bool follows = false;            // browsers go to the page that changed
    std::vector<std::string> names;  // this machine's, for is_our_host()
  };
  explicit Preview(Ways ways) : ways_(std::move(ways)) {}

  const Ways& ways() const { return ways_; }
  std::shared_ptr<const Shown> shown() const {
    std::lock_guard hold(lock_);
    return shown_;
  }
  void show(Shown shown) {
    auto next = std::make_shared<const Shown>(std::move(shown));
    std::lock_guard hold(lock_);
    shown_ = std::move(next);
  }

 private:
  const Ways ways_;
  mutable std::mutex lock_;
  std::shared_ptr<const Shown> shown_ = std::make_shared<const Shown>();
};

}  // namespace serve
