// Ctrl-C and its like: told, so that work can end at a place of its own choice.
#pragma once

#include <signal.h>

#include <atomic>
#include <functional>
#include <thread>

namespace outside {

// While one is there, the first SIGINT, SIGTERM or SIGHUP calls `asked` in a thread of its own, and a second one ends
// the process as ever. `overdue`, if there is one, is called where 700 ms later the Interrupts is still there. Make
// it before other threads: theirs must not take the signals. A process that was started with a signal ignored goes on
// ignoring it.
class Interrupts {
 public:
  explicit Interrupts(std::function<void()> asked, std::function<void()> overdue = nullptr);
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  // The signal that came; 0 where none did. After that the exit status is by custom 128 more.
  int caught() const { return caught_; }

 private:
  std::atomic<int> caught_{0};
  void wait(const sigset_t& set);

  std::function<void()> asked_, overdue_;
  int end_;  // written to when nothing is to be waited for any more
  std::thread waiting_;
};

}  // namespace outside
