#include "outside/interrupt.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace outside {
namespace {

constexpr int grace = 700;  // milliseconds

sigset_t endings() {
  sigset_t set;
  ::sigemptyset(&set);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&set, signal);
  return set;
}

}  // namespace

Interrupt::Interrupt(std::function<void()> ask, std::function<void()> force) : ended_(::eventfd(0, EFD_CLOEXEC)) {
  const sigset_t set = endings();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  ::signal(SIGPIPE, SIG_IGN);  // whoever read what we print has gone
  thread_ = std::thread([this, set, ask = std::move(ask), force = std::move(force)] {
    const int signals = ::signalfd(-1, &set, SFD_CLOEXEC);
    pollfd handles[2] = {{ended_, POLLIN, 0}, {signals, POLLIN, 0}};
    ::poll(handles, 2, -1);
    if (!handles[0].revents) {
      ask();
      if (::poll(handles, 1, grace) == 0) force();
    }
    ::close(signals);
  });
}

Interrupt::~Interrupt() {
  ::eventfd_write(ended_, 1);
  thread_.join();
  ::close(ended_);
}

}  // namespace outside
