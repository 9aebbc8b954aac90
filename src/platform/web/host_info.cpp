// Of the computer a page knows the time alone.
#include "platform/host_info.h"

namespace platform {

std::vector<std::string> network_addresses() { return {}; }
std::string host_name() { return {}; }
std::string user_name() { return {}; }
std::string home_folder() { return {}; }
std::string documents_folder() { return {}; }
bool may_reuse_ports() { return false; }
bool may_fetch_anything() { return false; }
void open_in_browser(const std::string&) {}
std::string find_chromium() { return {}; }
bool is_root() { return false; }

}  // namespace platform
