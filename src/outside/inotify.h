// The kernel's word on what changes in folders.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace outside {

struct FolderNews {
  struct Event {
    std::string path;
    bool is_whole;  // as in Settling
  };
  std::vector<Event> events;
  std::vector<std::string> lost;  // roots that went away: add() them when they are back
  bool is_full = false;           // the system allows no more watches
};

class Inotify {
 public:
  Inotify();
  ~Inotify();
  Inotify(const Inotify&) = delete;
  Inotify& operator=(const Inotify&) = delete;

  int handle() const { return handle_; }  // readable when there is news; -1 where the system has none to give
  // Watches a root, which may be a link to a folder, and all below it. False where it is not there.
  bool add(const std::string& root, bool& is_full);
  // What happened since the last call.
  FolderNews read();

 private:
  void add_below(const std::string& folder, bool& is_full);
  void enter(const std::string& folder, bool& is_full);
  void forget(const std::string& folder);
  bool is_root(const std::string& folder) const;
  void take(int watch, std::uint32_t mask, const std::string& name, FolderNews& news);
  void look_again(FolderNews& news);

  int handle_;
  std::unordered_map<int, std::string> paths_;
  std::vector<std::string> roots_;
};

}  // namespace outside
