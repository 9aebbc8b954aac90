// By ReadDirectoryChangesW: one handle for a whole tree.
#include "platform/watch.h"

#include <algorithm>
#include <deque>

#include "platform/file_descriptor.h"
#include "platform/polled_folders.h"
#include "platform/watch_settle.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds interval_for_lost(300);
constexpr std::size_t bytes_of_news = 60 * 1024;  // a network drive takes no more than 64 KiB
constexpr DWORD of_interest = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME | FILE_NOTIFY_CHANGE_SIZE |
                              FILE_NOTIFY_CHANGE_LAST_WRITE | FILE_NOTIFY_CHANGE_CREATION;

bool is_watched_path(std::string_view path) {
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (!is_watched_name(path.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

// A folder with all below it. Its buffer must stay where it is.
class WatchedTree {
 public:
  explicit WatchedTree(std::string folder) : folder_(std::move(folder)) {
    waiting_.hEvent = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
  }
  ~WatchedTree() {
    close();
    ::CloseHandle(waiting_.hEvent);
  }
  WatchedTree(const WatchedTree&) = delete;
  WatchedTree& operator=(const WatchedTree&) = delete;

  bool is_open() const { return handle_ != INVALID_HANDLE_VALUE; }
  HANDLE news() const { return waiting_.hEvent; }
  const std::string& folder() const { return folder_; }

  bool open() {
    handle_ = ::CreateFileW(wide(folder_).c_str(), FILE_LIST_DIRECTORY,
                            FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                            FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OVERLAPPED, nullptr);
    return is_open() && ask();
  }

  // What has happened since it was asked.
  void take(Settling& settling) {
    DWORD size = 0;
    const auto now = Clock::now();
    if (!::GetOverlappedResult(handle_, &waiting_, &size, FALSE)) {
      settling.add(folder_, true, now);
      return close();  // the folder is gone
    }
    if (size == 0) settling.add(folder_, true, now);  // more than the buffer holds
    for (const char* at = reinterpret_cast<const char*>(buffer_.data()); size > 0;) {
      const auto& news = *reinterpret_cast<const FILE_NOTIFY_INFORMATION*>(at);
      const std::string path = with_slashes({news.FileName, news.FileNameLength / sizeof(WCHAR)});
      const bool is_whole = news.Action == FILE_ACTION_MODIFIED || news.Action == FILE_ACTION_RENAMED_NEW_NAME;
      if (is_watched_path(path)) settling.add(folder_ + "/" + path, is_whole, now);
      if (news.NextEntryOffset == 0) break;
      at += news.NextEntryOffset;
    }
    if (!ask()) close();
  }

 private:
  bool ask() {
    ::ResetEvent(waiting_.hEvent);
    const bool is_asked = ::ReadDirectoryChangesW(handle_, buffer_.data(), bytes_of_news, TRUE, of_interest, nullptr,
                                                  &waiting_, nullptr);
    if (!is_asked) close();
    return is_asked;
  }
  void close() {
    if (!is_open()) return;
    DWORD size = 0;
    if (::CancelIoEx(handle_, &waiting_)) ::GetOverlappedResult(handle_, &waiting_, &size, TRUE);
    ::CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE));
    ::ResetEvent(waiting_.hEvent);
  }

  std::string folder_;
  HANDLE handle_ = INVALID_HANDLE_VALUE;
  OVERLAPPED waiting_{};
  std::vector<std::uint64_t> buffer_ = std::vector<std::uint64_t>(bytes_of_news / 8);
};

}  // namespace

struct Watcher::Inside {
  milliseconds interval{0};  // of polling
  std::deque<WatchedTree> trees;
  PolledFolders polled;
  Clock::time_point next_look = Clock::now();
  Settling settling;
  HANDLE waking = ::CreateEventW(nullptr, FALSE, FALSE, nullptr);

  ~Inside() { ::CloseHandle(waking); }

  bool has_lost() const {
    return std::any_of(trees.begin(), trees.end(), [](const WatchedTree& tree) { return !tree.is_open(); });
  }
  // Those that were not there, or that are polled.
  void look() {
    if (interval.count()) polled.look(settling);
    for (WatchedTree& tree : trees)
      if (!tree.is_open() && tree.open()) settling.add(tree.folder(), true, Clock::now());
    next_look = Clock::now() + (interval.count() ? interval : interval_for_lost);
  }
  DWORD timeout() const {
    auto at = Clock::time_point::max();
    if (auto ready = settling.ready()) at = *ready;
    if (interval.count() || has_lost()) at = std::min(at, next_look);
    if (at == Clock::time_point::max()) return INFINITE;
    const auto left = std::chrono::ceil<milliseconds>(at - Clock::now()).count();
    return static_cast<DWORD>(std::max<long long>(left, 0));
  }
};

Watcher::Watcher(milliseconds poll) : inside_(std::make_unique<Inside>()) { inside_->interval = poll; }

Watcher::~Watcher() = default;

void Watcher::watch(const std::string& folder) {
  Inside& in = *inside_;
  if (in.interval.count()) return in.polled.add(folder);
  for (const WatchedTree& tree : in.trees)
    if (tree.folder() == folder) return;
  in.trees.emplace_back(folder).open();
}

std::vector<std::string> Watcher::wait() {
  Inside& in = *inside_;
  while (true) {
    if (auto ready = in.settling.ready(); ready && *ready <= Clock::now()) return in.settling.take();
    std::vector<HANDLE> events{in.waking};
    for (const WatchedTree& tree : in.trees)
      if (tree.is_open()) events.push_back(tree.news());
    const DWORD woken = ::WaitForMultipleObjects(static_cast<DWORD>(std::min<std::size_t>(events.size(), 64)),
                                                 events.data(), FALSE, in.timeout());
    if (woken == WAIT_OBJECT_0) return {};
    for (WatchedTree& tree : in.trees)
      if (tree.is_open() && ::WaitForSingleObject(tree.news(), 0) == WAIT_OBJECT_0) tree.take(in.settling);
    if ((in.interval.count() || in.has_lost()) && Clock::now() >= in.next_look) in.look();
  }
}

void Watcher::wake() { ::SetEvent(inside_->waking); }

milliseconds Watcher::interval() const { return inside_->interval; }

}  // namespace platform
