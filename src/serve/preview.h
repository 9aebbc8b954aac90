// What open pages show now: written by the builder, read by the server, on different threads.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "serve/findings.h"

namespace serve {

// The result of one build. Immutable once set.
struct PreviewState {
  unsigned build = 0;           // counts the builds
  bool has_site = false;        // false until a build without errors
  std::string base_path = "/";  // where the site is on its host, "/ita/", and so on ours
  Findings findings;
  std::vector<std::string> written;  // pages that this build made or changed, the first few, as paths of files
  std::vector<std::string> sources;  // file names, without ending, of what was edited: pages of that name come first
};

struct PreviewOptions {
  std::string folder;  // of the built site
  base::Language language = base::Language::en;
  bool reloads = true;             // false: pages as they are published, to the byte
  bool follows = false;            // browsers go to the page that changed
  std::vector<std::string> names;  // this machine's, for is_our_host()
};

class Preview {
 public:
  explicit Preview(PreviewOptions options) : options_(std::move(options)) {}

  const PreviewOptions& options() const { return options_; }
  std::shared_ptr<const PreviewState> state() const {
    std::lock_guard hold(lock_);
    return state_;
  }
  void set_state(PreviewState state) {
    auto next = std::make_shared<const PreviewState>(std::move(state));
    std::lock_guard hold(lock_);
    state_ = std::move(next);
  }

 private:
  const PreviewOptions options_;
  mutable std::mutex lock_;
  std::shared_ptr<const PreviewState> state_ = std::make_shared<const PreviewState>();
};

}  // namespace serve
