#include "outside/interrupts.h"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace outside {
namespace {

constexpr int grace = 700;  // milliseconds

sigset_t signals() {
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

Interrupts::Interrupts(std::function<void()> asked, std::function<void()> overdue)
    : asked_(std::move(asked)), overdue_(std::move(overdue)), end_(::eventfd(0, EFD_CLOEXEC)) {
  const sigset_t set = signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiting_ = std::thread([this, set] { wait(set); });
}

void Interrupts::wait(const sigset_t& set) {
  const int signal = ::signalfd(-1, &set, SFD_CLOEXEC);
  std::array<pollfd, 2> either{{{end_, POLLIN, 0}, {signal, POLLIN, 0}}};
  while (::poll(either.data(), either.size(), -1) < 0) {
  }
  signalfd_siginfo info;
  if (!(either[0].revents & POLLIN) && ::read(signal, &info, sizeof info) == sizeof info) {
    caught_ = static_cast<int>(info.ssi_signo);
    asked_();
    // A second one goes the system's own way, through this thread.
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    int ended;
    while ((ended = ::poll(either.data(), 1, overdue_ ? grace : -1)) < 0) {
    }
    if (ended == 0) overdue_();
  }
  ::close(signal);
}

Interrupts::~Interrupts() {
  const std::uint64_t one = 1;
  while (::write(end_, &one, sizeof one) < 0 && errno == EINTR) {
  }
  waiting_.join();
  ::close(end_);
  const sigset_t set = signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace outside
