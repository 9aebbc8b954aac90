#include "platform/signals.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <thread>
#include <utility>

#include "platform/file_descriptor.h"

namespace platform {
namespace {

constexpr int milliseconds_to_stop = 700;

sigset_t stop_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    ::sigaction(number, nullptr, &now);
    if (now.sa_handler != SIG_IGN) ::sigaddset(&set, number);
  }
  return set;
}

}  // namespace

struct StopSignals::Inside {
  std::atomic<int> caught{0};
  std::function<void()> on_stop, on_timeout;
  FileDescriptor end{::eventfd(0, EFD_CLOEXEC)};  // written to when the thread is to end
  std::thread thread;

  void wait(const sigset_t& set);
};

StopSignals::StopSignals(std::function<void()> on_stop, std::function<void()> on_timeout)
    : inside_(std::make_unique<Inside>()) {
  inside_->on_stop = std::move(on_stop);
  inside_->on_timeout = std::move(on_timeout);
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  inside_->thread = std::thread([&in = *inside_, set] { in.wait(set); });
}

int StopSignals::caught() const { return inside_->caught; }

void StopSignals::Inside::wait(const sigset_t& set) {
  const FileDescriptor signal(::signalfd(-1, &set, SFD_CLOEXEC));
  std::array<pollfd, 2> either{{{end.get(), POLLIN, 0}, {signal.get(), POLLIN, 0}}};
  while (::poll(either.data(), either.size(), -1) < 0) {
  }
  signalfd_siginfo info;
  if (!(either[0].revents & POLLIN) && ::read(signal.get(), &info, sizeof info) == sizeof info) {
    caught = static_cast<int>(info.ssi_signo);
    on_stop();
    // Unblocked in this thread, a second one has its default effect.
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    int ended;
    while ((ended = ::poll(either.data(), 1, on_timeout ? milliseconds_to_stop : -1)) < 0) {
    }
    if (ended == 0) on_timeout();
  }
}

StopSignals::~StopSignals() {
  const std::uint64_t one = 1;
  while (::write(inside_->end.get(), &one, sizeof one) < 0 && errno == EINTR) {
  }
  inside_->thread.join();
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace platform
