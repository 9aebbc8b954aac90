#include "platform/host_info.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "platform/run_program.h"

namespace platform {

std::vector<std::string> network_addresses() {
  std::vector<std::string> found;
  ifaddrs* all = nullptr;
  if (::getifaddrs(&all)) return found;
  for (const ifaddrs* a = all; a; a = a->ifa_next) {
    if (!a->ifa_addr || a->ifa_addr->sa_family != AF_INET || !(a->ifa_flags & IFF_UP) ||
        (a->ifa_flags & IFF_LOOPBACK))
      continue;
    const auto* address = reinterpret_cast<const sockaddr_in*>(a->ifa_addr);
    std::array<char, INET_ADDRSTRLEN> text{};
    if (::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size())) found.emplace_back(text.data());
  }
  ::freeifaddrs(all);
  return found;
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) ? "" : name.data();
}

std::string user_name() {
  std::array<char, 4096> texts{};
  passwd entry{};
  passwd* found = nullptr;
  return ::getpwuid_r(::geteuid(), &entry, texts.data(), texts.size(), &found) || !found ? "" : found->pw_name;
}

std::string home_folder() {
  const char* home = std::getenv("HOME");
  return home ? home : "";
}

std::string documents_folder() {
  const std::string home = home_folder();
  base::BilingualText ignored;
  const auto told = run_program({{"xdg-user-dir", "DOCUMENTS"}}, ignored);
  const std::string folder(told && told->status == 0 ? last_line(told->output) : std::string_view());
  return folder.starts_with('/') && !home.empty() && folder != home
             ? folder
             : home + "/Documents";  // the home itself: no such folder was set up
}

bool may_reuse_ports() { return true; }
bool may_fetch_anything() { return true; }

void open_in_browser(const std::string& address) {
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    ::posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t how;
  ::posix_spawnattr_init(&how);
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_setsigmask(&how, &none);
  ::posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  std::string program = "xdg-open", argument = address;
  char* arguments[] = {program.data(), argument.data(), nullptr};
  pid_t child;
  ::posix_spawnp(&child, program.c_str(), &files, &how, arguments, environ);
  ::posix_spawnattr_destroy(&how);
  ::posix_spawn_file_actions_destroy(&files);
}

std::string find_chromium() {
  const char* given = std::getenv("PATH");
  std::string_view folders = given ? given : "/usr/local/bin:/usr/bin:/bin";
  while (true) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    for (const char* name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"})
      if (std::string path = std::string(folders.substr(0, end)) + "/" + name; ::access(path.c_str(), X_OK) == 0)
        return path;
    if (end == folders.size()) return {};
    folders.remove_prefix(end + 1);
  }
}

bool is_root() { return ::geteuid() == 0; }

}  // namespace platform
