#include "outside/watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "outside/disk.h"
#include "outside/inotify.h"
#include "outside/watch_settle.h"
#include "outside/watched_names.h"

namespace outside {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;
using Entries = std::vector<Entry>;

constexpr milliseconds between_looks(700);
constexpr milliseconds between_looks_for_lost(300);

// File systems where others change files and our kernel does not hear of it (linux/magic.h, and what it lacks).
bool is_blind(const std::string& folder) {
  constexpr std::array<unsigned long, 9> kinds{0x6969,     0x517B,     0xFE534D42, 0xFF534D42, 0x65735546,
                                               0x01021997, 0x786F4256, 0x00C36400, 0x5346414F};
  struct statfs seen;
  if (::statfs(folder.c_str(), &seen)) return false;
  return std::find(kinds.begin(), kinds.end(), static_cast<unsigned long>(seen.f_type)) != kinds.end();
}

Entries look_at(const std::string& folder) {
  std::vector<Unread> ignored;
  return scan(folder, ignored,
              [](std::string_view path, Entry::Type) { return is_watched_name(path.substr(path.rfind('/') + 1)); });
}

bool is_same(const Entry& a, const Entry& b) {
  return std::tie(a.type, a.size, a.mtime_ns, a.inode) == std::tie(b.type, b.size, b.mtime_ns, b.inode);
}

// Both sorted by path.
template <class Tell>
void compare(const Entries& before, const Entries& now, Tell tell) {
  auto a = before.begin();
  auto b = now.begin();
  while (a != before.end() || b != now.end()) {
    if (b == now.end() || (a != before.end() && a->path < b->path)) {
      tell(a++->path);
    } else if (a == before.end() || b->path < a->path) {
      tell(b++->path);
    } else {
      if (!is_same(*a, *b)) tell(a->path);
      ++a, ++b;
    }
  }
}

}  // namespace

struct Watcher::Inside {
  std::vector<std::string> folders;
  milliseconds interval{0};
  std::unique_ptr<Inotify> inotify;
  std::vector<std::string> lost;          // folders that are not there
  std::map<std::string, Entries> looked;  // where we look ourselves: what was seen last
  Clock::time_point next_look;
  Settling settling;
  int waking = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);

  ~Inside() { ::close(waking); }
  void look_from_now_on(milliseconds every);
  void look();
  void hear();
  void find_lost();
  int patience() const;
};

void Watcher::Inside::look_from_now_on(milliseconds every) {
  interval = every;
  inotify.reset();
  lost.clear();
  looked.clear();
  for (const std::string& folder : folders) looked[folder] = look_at(folder);
  next_look = Clock::now() + interval;
}

void Watcher::Inside::look() {
  for (auto& [folder, before] : looked) {
    Entries now = look_at(folder);
    compare(before, now,
            [&, &root = folder](const std::string& path) { settling.add(root + "/" + path, true, Clock::now()); });
    before = std::move(now);
  }
  next_look = Clock::now() + interval;
}

void Watcher::Inside::hear() {
  FolderNews news = inotify->read();
  for (const auto& event : news.events) settling.add(event.path, event.is_whole, Clock::now());
  lost.insert(lost.end(), news.lost.begin(), news.lost.end());
  if (news.is_full) look_from_now_on(between_looks);
}

void Watcher::Inside::find_lost() {
  bool is_full = false;
  std::erase_if(lost, [&](const std::string& folder) {
    if (!is_folder(folder) || !inotify->add(folder, is_full)) return false;
    settling.add(folder, true, Clock::now());
    return true;
  });
  if (is_full) look_from_now_on(between_looks);
}

// Milliseconds to wait for news; -1 for ever.
int Watcher::Inside::patience() const {
  const auto now = Clock::now();
  auto at = Clock::time_point::max();
  if (auto ready = settling.ready()) at = *ready;
  if (!inotify) at = std::min(at, next_look);
  if (!lost.empty()) at = std::min(at, now + between_looks_for_lost);
  if (at == Clock::time_point::max()) return -1;
  return at <= now ? 0 : static_cast<int>(std::chrono::ceil<milliseconds>(at - now).count());
}

Watcher::Watcher(milliseconds poll) : inside_(std::make_unique<Inside>()) {
  auto inotify = std::make_unique<Inotify>();
  if (poll.count() == 0 && inotify->handle() >= 0)
    inside_->inotify = std::move(inotify);
  else
    inside_->look_from_now_on(poll.count() ? poll : between_looks);
}

Watcher::~Watcher() = default;

void Watcher::watch(const std::string& folder) {
  Inside& in = *inside_;
  if (std::find(in.folders.begin(), in.folders.end(), folder) != in.folders.end()) return;
  in.folders.push_back(folder);
  bool is_full = is_blind(folder);
  if (in.inotify && !is_full && !in.inotify->add(folder, is_full)) in.lost.push_back(folder);
  if (in.inotify && is_full) return in.look_from_now_on(between_looks);
  if (!in.inotify) in.looked[folder] = look_at(folder);
}

std::vector<std::string> Watcher::wait() {
  Inside& in = *inside_;
  while (true) {
    if (auto ready = in.settling.ready(); ready && *ready <= Clock::now()) return in.settling.take();
    std::array<pollfd, 2> handles{pollfd{in.waking, POLLIN, 0},
                                  pollfd{in.inotify ? in.inotify->handle() : -1, POLLIN, 0}};
    ::poll(handles.data(), handles.size(), in.patience());
    if (handles[0].revents) {
      eventfd_t ignored;
      ::eventfd_read(in.waking, &ignored);
      return {};
    }
    if (handles[1].revents) in.hear();
    if (in.inotify && !in.lost.empty()) in.find_lost();
    if (!in.inotify && Clock::now() >= in.next_look) in.look();
  }
}

void Watcher::wake() { ::eventfd_write(inside_->waking, 1); }

milliseconds Watcher::interval() const { return inside_->interval; }

}  // namespace outside
