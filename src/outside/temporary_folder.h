// A folder of our own that nobody else may enter, gone when we end.
#pragma once

#include <optional>
#include <string>

#include "core/message.h"

namespace outside {

class TemporaryFolder {
 public:
  // In $TMPDIR or /tmp; its name begins with `name`. Nothing and `why` where it cannot be made.
  static std::optional<TemporaryFolder> make(const std::string& name, core::Message& why);
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  // Removes it with all that is in it. What takes longer than a moment is left to a process that outlives us.
  ~TemporaryFolder();

  // The same, but only when this process has ended: for one that ends in the midst of its work.
  void remove_afterwards() const;

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace outside
