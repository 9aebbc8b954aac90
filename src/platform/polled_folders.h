// Folders that are looked at again and again, for where the system does not tell of changes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/disk.h"
#include "platform/watch_settle.h"

namespace platform {

// Files whose changes are not reported: those that the readers of content ignore.
inline bool is_watched_name(std::string_view name) { return !name.starts_with('.') && !name.starts_with("~$"); }

class PolledFolders {
 public:
  void add(const std::string& folder);
  // Tells of what has changed since the last look, or since it was added.
  void look(Settling& settling);

 private:
  std::map<std::string, std::vector<Entry>> seen_;
};

}  // namespace platform
