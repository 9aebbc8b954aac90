#include "outside/interrupts.h"

#include <pthread.h>
#include <signal.h>
#include <time.h>

#include <utility>

namespace outside {
namespace {

sigset_t signals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (int number : {SIGINT, SIGTERM}) {
    struct sigaction now {};
    ::sigaction(number, nullptr, &now);
    if (now.sa_handler != SIG_IGN) ::sigaddset(&set, number);
  }
  return set;
}

}  // namespace

Interrupts::Interrupts(std::function<void()> asked) : asked_(std::move(asked)) {
  const sigset_t set = signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiting_ = std::jthread([this, set](std::stop_token stop) {
    const timespec a_while{0, 50'000'000};
    while (!stop.stop_requested()) {
      const int number = ::sigtimedwait(&set, nullptr, &a_while);
      if (number <= 0) continue;
      caught_ = number;
      asked_();
      // From here on the system's own way.
      ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
      return;
    }
  });
}

Interrupts::~Interrupts() {
  waiting_.request_stop();
  waiting_.join();
  const sigset_t set = signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace outside
