#include "platform/posix/inotify.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "platform/disk.h"
#include "platform/polled_folders.h"

namespace platform {
namespace {

constexpr std::uint32_t of_interest = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
                                      IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool is_in(const std::string& path, const std::string& folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace

Inotify::Inotify() : handle_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

bool Inotify::is_root(const std::string& folder) const {
  return std::find(roots_.begin(), roots_.end(), folder) != roots_.end();
}

bool Inotify::add(const std::string& root, bool& is_full) {
  const int watch = ::inotify_add_watch(handle_.get(), root.c_str(), of_interest);
  is_full = is_full || (watch < 0 && errno == ENOSPC);
  if (!is_root(root)) roots_.push_back(root);
  if (watch < 0) return false;
  paths_[watch] = root;
  add_below(root, is_full);
  return true;
}

// First the watch, then the listing: one of the two sees what is created meanwhile.
void Inotify::enter(const std::string& folder, bool& is_full) {
  const int watch = ::inotify_add_watch(handle_.get(), folder.c_str(), of_interest | IN_DONT_FOLLOW);
  is_full = is_full || (watch < 0 && errno == ENOSPC);
  if (watch < 0) return;  // removed again, or not readable: the build will report it
  paths_[watch] = folder;
  add_below(folder, is_full);
}

void Inotify::add_below(const std::string& folder, bool& is_full) {
  base::BilingualText ignored;
  for (const Entry& entry : list(folder, ignored))
    if (!is_full && entry.type == Entry::folder && is_watched_name(entry.path))
      enter(folder + "/" + entry.path, is_full);
}

// A folder that was moved would still be reported under its old path.
void Inotify::forget(const std::string& folder) {
  for (auto entry = paths_.begin(); entry != paths_.end();) {
    const bool goes = is_in(entry->second, folder);
    if (goes) ::inotify_rm_watch(handle_.get(), entry->first);
    entry = goes ? paths_.erase(entry) : std::next(entry);
  }
}

// The kernel's queue was full and events are missing.
void Inotify::add_all_again(FolderNews& news) {
  for (const std::string& root : std::vector(roots_)) {
    if (!add(root, news.is_full)) news.lost.push_back(root);
    news.events.push_back({root, true});
  }
}

void Inotify::take(int watch, std::uint32_t mask, const std::string& name, FolderNews& news) {
  if (mask & IN_Q_OVERFLOW) return add_all_again(news);
  const auto known = paths_.find(watch);
  if (known == paths_.end()) return;
  const std::string folder = known->second;
  if (mask & IN_IGNORED) {
    paths_.erase(known);
  } else if (mask & (IN_DELETE_SELF | IN_MOVE_SELF)) {
    if (!is_root(folder)) return;  // its parent folder reports it, too
    forget(folder);
    news.lost.push_back(folder);
    news.events.push_back({folder, false});
  } else if (!name.empty() && is_watched_name(name)) {
    const std::string path = folder + "/" + name;
    const bool is_folder = mask & IN_ISDIR, comes = mask & (IN_CREATE | IN_MOVED_TO);
    if (is_folder && (mask & IN_MOVED_FROM)) forget(path);
    if (is_folder && comes) enter(path, news.is_full);
    news.events.push_back({path, (mask & (IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB)) != 0 || (is_folder && comes)});
  }
}

FolderNews Inotify::read() {
  FolderNews news;
  alignas(inotify_event) std::array<char, 64 * 1024> bytes;
  ssize_t got;
  while ((got = ::read(handle_.get(), bytes.data(), bytes.size())) > 0) {
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, bytes.data() + at, sizeof event);
      take(event.wd, event.mask, event.len ? bytes.data() + at + sizeof event : "", news);
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return news;
}

}  // namespace platform
