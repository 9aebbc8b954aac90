#include "progress_line.h"

#include <chrono>
#include <iostream>
#include <memory>

#include "core/message.h"
#include "core/number.h"
#include "outside/terminal.h"

namespace {

using Clock = std::chrono::steady_clock;

class Line {
 public:
  explicit Line(core::Language language) : language_(language) {}
  ~Line() {
    if (shown_) std::cerr << "\r\033[K" << std::flush;
  }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  void show(std::size_t done, std::size_t all) {
    const auto now = Clock::now();
    if (now - start_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    shown_ = true;
    const std::string of_them = core::with_commas(static_cast<std::int64_t>(done)),
                      of_all = core::with_commas(static_cast<std::int64_t>(all));
    std::cerr << "\r\033[K"
              << core::say("{0} จาก {1} หน่วยงาน", "{0} of {1} agencies", {of_them, of_all}).in(language_)
              << std::flush;
  }

 private:
  core::Language language_;
  Clock::time_point start_ = Clock::now(), last_{};
  bool shown_ = false;
};

}  // namespace

std::function<void(std::size_t done, std::size_t all)> progress_line(core::Language language) {
  if (!outside::is_terminal()) return nullptr;
  return [line = std::make_shared<Line>(language)](std::size_t done, std::size_t all) { line->show(done, all); };
}
