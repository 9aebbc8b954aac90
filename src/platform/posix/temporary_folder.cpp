#include "platform/temporary_folder.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <chrono>
#include <thread>

#include "platform/disk.h"

namespace platform {
namespace {

constexpr std::chrono::milliseconds pause(10);
constexpr int pauses = 30;  // that the destructor waits at most

void remove_all(const std::string& path) {
  boost::system::error_code ignored;
  boost::filesystem::remove_all(path, ignored);
}

}  // namespace

std::optional<TemporaryFolder> TemporaryFolder::make(const std::string& name, base::BilingualText& why) {
  const char* above = ::getenv("TMPDIR");
  std::string path = std::string(above && *above ? above : "/tmp") + "/" + name + "-XXXXXX";
  if (::mkdtemp(path.data())) return TemporaryFolder(path);
  why = reason(errno);
  return std::nullopt;
}

void TemporaryFolder::remove_afterwards() const {
  const pid_t us = ::getpid();
  if (::fork() != 0) return;
  ::setsid();
  while (::getppid() == us) std::this_thread::sleep_for(pause);
  remove_all(path_);
  ::_exit(0);
}

TemporaryFolder::~TemporaryFolder() {
  if (path_.empty()) return;
  const pid_t child = ::fork();
  if (child <= 0) {
    if (child == 0) ::setsid();
    remove_all(path_);
    if (child == 0) ::_exit(0);
    return;
  }
  for (int i = 0; i < pauses; ++i) {
    if (::waitpid(child, nullptr, WNOHANG) == child) return;
    std::this_thread::sleep_for(i == 0 ? pause / 5 : pause);
  }
}

}  // namespace platform
