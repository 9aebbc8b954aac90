#include "platform/polled_folders.h"

#include <tuple>

namespace platform {
namespace {

using Entries = std::vector<Entry>;

Entries watched_entries(const std::string& folder) {
  std::vector<Unread> ignored;
  return scan(folder, ignored,
              [](std::string_view path, Entry::Type) { return is_watched_name(path.substr(path.rfind('/') + 1)); });
}

bool is_same_file(const Entry& a, const Entry& b) {
  return std::tie(a.type, a.size, a.mtime_ns, a.inode) == std::tie(b.type, b.size, b.mtime_ns, b.inode);
}

// Calls `tell` with each path that is not in both or has changed. Both are sorted by path.
template <class Tell>
void compare_entries(const Entries& before, const Entries& now, Tell tell) {
  auto a = before.begin();
  auto b = now.begin();
  while (a != before.end() || b != now.end()) {
    if (b == now.end() || (a != before.end() && a->path < b->path)) {
      tell(a++->path);
    } else if (a == before.end() || b->path < a->path) {
      tell(b++->path);
    } else {
      if (!is_same_file(*a, *b)) tell(a->path);
      ++a, ++b;
    }
  }
}

}  // namespace

void PolledFolders::add(const std::string& folder) { seen_[folder] = watched_entries(folder); }

void PolledFolders::look(Settling& settling) {
  for (auto& [folder, before] : seen_) {
    Entries now = watched_entries(folder);
    compare_entries(before, now, [&, &root = folder](const std::string& path) {
      settling.add(root + "/" + path, true, std::chrono::steady_clock::now());
    });
    before = std::move(now);
  }
}

}  // namespace platform
