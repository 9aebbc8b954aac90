// A temporary folder that no other user may enter, removed with its owner.
#pragma once

#include <optional>
#include <string>

#include "base/bilingual_text.h"

namespace platform {

class TemporaryFolder {
 public:
  // In $TMPDIR or /tmp; its name begins with `name`. Nothing and `why` where it cannot be created.
  static std::optional<TemporaryFolder> make(const std::string& name, base::BilingualText& why);
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  // Removes it with all that is in it. A child process does so and goes on where it takes more than 300 ms.
  ~TemporaryFolder();

  // Likewise, but once this process has ended: for one that ends in the middle of its work.
  void remove_afterwards() const;

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace platform
