#include "console/progress.h"

#include <chrono>
#include <iostream>
#include <memory>

#include "base/number.h"
#include "platform/terminal.h"

namespace console {

namespace {

using Clock = std::chrono::steady_clock;

class Line {
 public:
  Line(base::Language language, base::BilingualText form) : language_(language), form_(std::move(form)) {}
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
    const std::string of_them = base::with_commas(static_cast<std::int64_t>(done)),
                      of_all = base::with_commas(static_cast<std::int64_t>(all));
    std::cerr << "\r\033[K" << base::msg(form_.th, form_.en, {of_them, of_all}).in(language_) << std::flush;
  }

 private:
  base::Language language_;
  base::BilingualText form_;
  Clock::time_point start_ = Clock::now(), last_{};
  bool shown_ = false;
};

}  // namespace

std::function<void(std::size_t done, std::size_t all)> progress_line(base::Language language,
                                                                     base::BilingualText form) {
  if (!platform::is_terminal()) return nullptr;
  return [line = std::make_shared<Line>(language, std::move(form))](std::size_t done, std::size_t all) {
    line->show(done, all);
  };
}

}  // namespace console
