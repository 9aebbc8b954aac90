// What the kernel reports (inotify) of changes in folders.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/file_descriptor.h"

namespace platform {

struct FolderNews {
  struct Event {
    std::string path;
    bool is_whole;  // as in Settling
  };
  std::vector<Event> events;
  std::vector<std::string> lost;  // roots that no longer exist: add() them when they are back
  bool is_full = false;           // the limit of watches is reached
};

class Inotify {
 public:
  Inotify();

  int handle() const { return handle_.get(); }  // readable when there is news; -1 where there is no inotify
  // Watches a root, which may be a link to a folder, and all below it. False where it does not exist.
  bool add(const std::string& root, bool& is_full);
  // What happened since the last call.
  FolderNews read();

 private:
  void add_below(const std::string& folder, bool& is_full);
  void enter(const std::string& folder, bool& is_full);
  void forget(const std::string& folder);
  bool is_root(const std::string& folder) const;
  void take(int watch, std::uint32_t mask, const std::string& name, FolderNews& news);
  void add_all_again(FolderNews& news);

  FileDescriptor handle_;
  std::unordered_map<int, std::string> paths_;
  std::vector<std::string> roots_;
};

}  // namespace platform
