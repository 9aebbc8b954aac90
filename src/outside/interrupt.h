// Ctrl-C, a closed terminal, and the system's wish that we end.
#pragma once

#include <functional>
#include <thread>

namespace outside {

// From now on SIGINT, SIGTERM and SIGHUP end nothing: the first of them calls `ask`, in a thread of its own, and if
// the Interrupt then lives longer than 700 ms, `force` is called there, which should not come back. Make it before
// any other thread.
class Interrupt {
 public:
  Interrupt(std::function<void()> ask, std::function<void()> force);
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

 private:
  int ended_;
  std::thread thread_;
};

}  // namespace outside
