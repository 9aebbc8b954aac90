// Turns what asks a program to end (SIGINT, SIGTERM and SIGHUP, or what the system has in their place) into a stop
// request, so that work ends cleanly.
#pragma once

#include <functional>
#include <memory>

namespace platform {

// While one exists, the first of these signals calls `on_stop` in a thread of its own; a second one ends the process
// as usual. `on_timeout`, if given, is called in the same thread where 700 ms later the StopSignals still exists.
// Construct it before other threads, which otherwise receive the signals. A signal that was ignored when the process
// was started stays ignored.
class StopSignals {
 public:
  explicit StopSignals(std::function<void()> on_stop, std::function<void()> on_timeout = nullptr);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  // The signal that was received, 0 for none. The exit status is by convention 128 more.
  int caught() const;

  struct Inside;

 private:
  std::unique_ptr<Inside> inside_;
};

}  // namespace platform
