// What a console tells its programs: Ctrl+C, and that its window, the session or Windows itself is to close.
#include "platform/signals.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "platform/windows/nt.h"

namespace platform {
namespace {

constexpr std::chrono::milliseconds time_to_stop{700};
constexpr int interrupted = 2, terminated = 15;  // as POSIX numbers them

// The one that is there, for a function that knows nothing of objects.
std::mutex stop_lock;
StopSignals::Inside* stop_signals = nullptr;

}  // namespace

struct StopSignals::Inside {
  std::atomic<int> caught{0};
  std::function<void()> on_stop, on_timeout;
  std::mutex lock;
  std::condition_variable news;
  bool ends = false;
  std::thread thread;

  void wait() {
    std::unique_lock hold(lock);
    news.wait(hold, [&] { return ends || caught != 0; });
    if (ends) return;
    hold.unlock();
    on_stop();
    hold.lock();
    if (on_timeout && !news.wait_for(hold, time_to_stop, [&] { return ends; })) on_timeout();
  }
};

namespace {

BOOL WINAPI take_signal(DWORD kind) {
  {
    std::lock_guard hold(stop_lock);
    if (!stop_signals || stop_signals->caught) return FALSE;  // the second ends the process
    std::lock_guard inside(stop_signals->lock);
    stop_signals->caught = kind == CTRL_C_EVENT ? interrupted : terminated;
    stop_signals->news.notify_all();
  }
  // After these the process is ended as soon as they are answered.
  if (kind != CTRL_C_EVENT && kind != CTRL_BREAK_EVENT) ::Sleep(INFINITE);
  return TRUE;
}

}  // namespace

StopSignals::StopSignals(std::function<void()> on_stop, std::function<void()> on_timeout)
    : inside_(std::make_unique<Inside>()) {
  inside_->on_stop = std::move(on_stop);
  inside_->on_timeout = std::move(on_timeout);
  inside_->thread = std::thread([&in = *inside_] { in.wait(); });
  std::lock_guard hold(stop_lock);
  stop_signals = inside_.get();
  ::SetConsoleCtrlHandler(take_signal, TRUE);
}

int StopSignals::caught() const { return inside_->caught; }

StopSignals::~StopSignals() {
  {
    std::lock_guard hold(stop_lock);
    stop_signals = nullptr;
    ::SetConsoleCtrlHandler(take_signal, FALSE);
  }
  {
    std::lock_guard hold(inside_->lock);
    inside_->ends = true;
    inside_->news.notify_all();
  }
  inside_->thread.join();
}

}  // namespace platform
