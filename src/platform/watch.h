// Waits for changes in folders: by inotify, or by polling where inotify does not see them.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace platform {

class Watcher {
 public:
  // `poll`: the interval of polling; 0 for inotify where it works. Folders on a network or shared with a virtual
  // machine are polled every 700 ms, as are all where there are more than the limit of watches.
  explicit Watcher(std::chrono::milliseconds poll);
  ~Watcher();

  // Watches this folder, too, with all that is in it and all that is added later. It need not exist yet. Names that
  // begin with '.' or '~$' are ignored; links are not followed.
  void watch(const std::string& folder);
  // Waits until something has changed and no more changes follow, and returns the paths, which begin with the folder
  // as it was given; the path of a folder where anything in it may have changed. Empty where wake() was called
  // meanwhile.
  std::vector<std::string> wait();
  // From any thread.
  void wake();

  // The interval of polling; 0 with inotify.
  std::chrono::milliseconds interval() const;

  struct Inside;

 private:
  std::unique_ptr<Inside> inside_;
};

}  // namespace platform
