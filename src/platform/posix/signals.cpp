#include "platform/signals.h"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <utility>

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

StopSignals::StopSignals(std::function<void()> on_stop, std::function<void()> on_timeout)
    : on_stop_(std::move(on_stop)), on_timeout_(std::move(on_timeout)), end_(::eventfd(0, EFD_CLOEXEC)) {
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  thread_ = std::thread([this, set] { wait(set); });
}

void StopSignals::wait(const sigset_t& set) {
  const FileDescriptor signal(::signalfd(-1, &set, SFD_CLOEXEC));
  std::array<pollfd, 2> either{{{end_.get(), POLLIN, 0}, {signal.get(), POLLIN, 0}}};
  while (::poll(either.data(), either.size(), -1) < 0) {
  }
  signalfd_siginfo info;
  if (!(either[0].revents & POLLIN) && ::read(signal.get(), &info, sizeof info) == sizeof info) {
    caught_ = static_cast<int>(info.ssi_signo);
    on_stop_();
    // Unblocked in this thread, a second one has its default effect.
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    int ended;
    while ((ended = ::poll(either.data(), 1, on_timeout_ ? milliseconds_to_stop : -1)) < 0) {
    }
    if (ended == 0) on_timeout_();
  }
}

StopSignals::~StopSignals() {
  const std::uint64_t one = 1;
  while (::write(end_.get(), &one, sizeof one) < 0 && errno == EINTR) {
  }
  thread_.join();
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace platform
