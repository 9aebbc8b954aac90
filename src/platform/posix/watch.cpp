#include "platform/watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>

#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/polled_folders.h"
#include "platform/posix/inotify.h"
#include "platform/watch_settle.h"

namespace platform {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds polling_interval(700);
constexpr milliseconds interval_for_lost(300);

// File systems on which others change files without this kernel noticing (linux/magic.h, and some that it lacks).
bool inotify_is_blind(const std::string& folder) {
  constexpr std::array<unsigned long, 9> kinds{0x6969,     0x517B,     0xFE534D42, 0xFF534D42, 0x65735546,
                                               0x01021997, 0x786F4256, 0x00C36400, 0x5346414F};
  struct statfs seen;
  if (::statfs(folder.c_str(), &seen)) return false;
  return std::find(kinds.begin(), kinds.end(), static_cast<unsigned long>(seen.f_type)) != kinds.end();
}

}  // namespace

struct Watcher::Inside {
  std::vector<std::string> folders;
  milliseconds interval{0};
  std::unique_ptr<Inotify> inotify;
  std::vector<std::string> lost;  // folders that do not exist
  PolledFolders polled;
  Clock::time_point next_poll;
  Settling settling;
  FileDescriptor waking{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};

  void start_polling(milliseconds every);
  void poll_folders();
  void read_inotify();
  void find_lost();
  int timeout() const;
};

void Watcher::Inside::start_polling(milliseconds every) {
  interval = every;
  inotify.reset();
  lost.clear();
  polled = {};
  for (const std::string& folder : folders) polled.add(folder);
  next_poll = Clock::now() + interval;
}

void Watcher::Inside::poll_folders() {
  polled.look(settling);
  next_poll = Clock::now() + interval;
}

void Watcher::Inside::read_inotify() {
  FolderNews news = inotify->read();
  for (const auto& event : news.events) settling.add(event.path, event.is_whole, Clock::now());
  lost.insert(lost.end(), news.lost.begin(), news.lost.end());
  if (news.is_full) start_polling(polling_interval);
}

void Watcher::Inside::find_lost() {
  bool is_full = false;
  std::erase_if(lost, [&](const std::string& folder) {
    if (!is_folder(folder) || !inotify->add(folder, is_full)) return false;
    settling.add(folder, true, Clock::now());
    return true;
  });
  if (is_full) start_polling(polling_interval);
}

// Milliseconds to wait for news; -1 without limit.
int Watcher::Inside::timeout() const {
  const auto now = Clock::now();
  auto at = Clock::time_point::max();
  if (auto ready = settling.ready()) at = *ready;
  if (!inotify) at = std::min(at, next_poll);
  if (!lost.empty()) at = std::min(at, now + interval_for_lost);
  if (at == Clock::time_point::max()) return -1;
  return at <= now ? 0 : static_cast<int>(std::chrono::ceil<milliseconds>(at - now).count());
}

Watcher::Watcher(milliseconds poll) : inside_(std::make_unique<Inside>()) {
  auto inotify = std::make_unique<Inotify>();
  if (poll.count() == 0 && inotify->handle() >= 0)
    inside_->inotify = std::move(inotify);
  else
    inside_->start_polling(poll.count() ? poll : polling_interval);
}

Watcher::~Watcher() = default;

void Watcher::watch(const std::string& folder) {
  Inside& in = *inside_;
  if (std::find(in.folders.begin(), in.folders.end(), folder) != in.folders.end()) return;
  in.folders.push_back(folder);
  bool is_full = inotify_is_blind(folder);
  if (in.inotify && !is_full && !in.inotify->add(folder, is_full)) in.lost.push_back(folder);
  if (in.inotify && is_full) return in.start_polling(polling_interval);
  if (!in.inotify) in.polled.add(folder);
}

std::vector<std::string> Watcher::wait() {
  Inside& in = *inside_;
  while (true) {
    if (auto ready = in.settling.ready(); ready && *ready <= Clock::now()) return in.settling.take();
    std::array<pollfd, 2> handles{pollfd{in.waking.get(), POLLIN, 0},
                                  pollfd{in.inotify ? in.inotify->handle() : -1, POLLIN, 0}};
    ::poll(handles.data(), handles.size(), in.timeout());
    if (handles[0].revents) {
      eventfd_t ignored;
      ::eventfd_read(in.waking.get(), &ignored);
      return {};
    }
    if (handles[1].revents) in.read_inotify();
    if (in.inotify && !in.lost.empty()) in.find_lost();
    if (!in.inotify && Clock::now() >= in.next_poll) in.poll_folders();
  }
}

void Watcher::wake() { ::eventfd_write(inside_->waking.get(), 1); }

milliseconds Watcher::interval() const { return inside_->interval; }

}  // namespace platform
