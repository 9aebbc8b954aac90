#include "platform/host_info.h"

#include <array>
#include <cstdlib>
#include <ctime>

#include "platform/disk.h"
#include "platform/windows/nt.h"

namespace platform {
namespace {

std::string known_folder(const KNOWNFOLDERID& which) {
  wchar_t* path = nullptr;
  const bool is_known = ::SHGetKnownFolderPath(which, KF_FLAG_DEFAULT, nullptr, &path) == S_OK;
  const std::string folder = is_known ? with_slashes(path) : std::string();
  ::CoTaskMemFree(path);
  return folder;
}

}  // namespace

std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_s(&local, &now);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%H:%M:%S", &local)};
}

std::vector<std::string> network_addresses() {
  constexpr ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER;
  std::vector<std::string> found;
  ULONG size = 64 * 1024;
  std::vector<std::uint64_t> memory(size / 8);
  auto* all = reinterpret_cast<IP_ADAPTER_ADDRESSES*>(memory.data());
  if (::GetAdaptersAddresses(AF_INET, flags, nullptr, all, &size) != NO_ERROR) return found;
  for (; all; all = all->Next) {
    if (all->OperStatus != IfOperStatusUp || all->IfType == IF_TYPE_SOFTWARE_LOOPBACK) continue;
    for (const auto* a = all->FirstUnicastAddress; a; a = a->Next) {
      const auto* address = reinterpret_cast<const sockaddr_in*>(a->Address.lpSockaddr);
      std::array<char, INET_ADDRSTRLEN> text{};
      if (::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size())) found.emplace_back(text.data());
    }
  }
  return found;
}

std::string host_name() {
  std::array<wchar_t, 256> name{};
  DWORD size = name.size();
  return ::GetComputerNameExW(ComputerNameDnsHostname, name.data(), &size) ? narrow({name.data(), size}) : "";
}

std::string user_name() {
  std::array<wchar_t, 257> name{};
  DWORD size = name.size();
  return ::GetUserNameW(name.data(), &size) && size > 1 ? narrow({name.data(), size - 1}) : "";
}

std::string home_folder() { return known_folder(FOLDERID_Profile); }
std::string documents_folder() { return known_folder(FOLDERID_Documents); }

bool may_reuse_ports() { return false; }  // two programs would have one
bool may_fetch_anything() { return true; }

void open_in_browser(const std::string& address) {
  ::ShellExecuteW(nullptr, L"open", wide(address).c_str(), nullptr, nullptr, SW_SHOWNORMAL);
}

// Edge is one, and each Windows has it.
std::string find_chromium() {
  for (const char* above : {"ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"})
    for (const char* program : {"/Microsoft/Edge/Application/msedge.exe", "/Google/Chrome/Application/chrome.exe"})
      if (const char* folder = std::getenv(above); folder && is_file(std::string(folder) + program))
        return std::string(folder) + program;
  return {};
}

bool is_root() { return false; }

}  // namespace platform
