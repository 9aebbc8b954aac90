// Waits for changes in folders: by inotify, or by looking again and again where inotify is blind.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace outside {

class Watcher {
 public:
  // `poll`: how often to look; 0: as the system tells, where it can. Folders on a network or in a shared folder of a
  // virtual machine are looked at every 700 ms, as are more folders than the system lets us watch.
  explicit Watcher(std::chrono::milliseconds poll);
  ~Watcher();

  // Watches this folder, too, with all that is in it and what comes into it later. One that is not there is waited
  // for. Names that begin with '.' or '~$' are passed over; links are not followed.
  void watch(const std::string& folder);
  // Waits until something has changed and all is quiet again, and gives the paths: a folder as it was given, '/' and
  // what is in it; a folder's path alone where anything in it may have changed. Empty where wake() was called
  // meanwhile.
  std::vector<std::string> wait();
  // From any thread.
  void wake();

  // How often it looks; 0 where the system tells.
  std::chrono::milliseconds interval() const;

  struct Inside;

 private:
  std::unique_ptr<Inside> inside_;
};

}  // namespace outside
