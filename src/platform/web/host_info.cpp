// Of the computer a page knows the time alone.
#include "platform/host_info.h"

#include <array>
#include <ctime>

namespace platform {

std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%H:%M:%S", &local)};
}

std::vector<std::string> network_addresses() { return {}; }
std::string host_name() { return {}; }
std::string user_name() { return {}; }
void open_in_browser(const std::string&) {}
std::string find_chromium() { return {}; }
bool is_root() { return false; }

}  // namespace platform
