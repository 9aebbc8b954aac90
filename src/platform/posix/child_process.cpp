#include "platform/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "platform/real_path.h"

namespace platform {
namespace {

struct SpawnActions {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  SpawnActions() { ::posix_spawn_file_actions_init(&files), ::posix_spawnattr_init(&attributes); }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&files), ::posix_spawnattr_destroy(&attributes); }
};

}  // namespace

std::string find_helper_program(const std::string& name) {
  const std::string program = program_path(), folder = program.substr(0, program.rfind('/') + 1);
  for (const char* location : {"", "../libexec/prongsai/"})
    if (std::string path = folder + location + name; ::access(path.c_str(), X_OK) == 0) return path;
  return {};
}

pid_t start_child(const std::string& program, std::vector<std::string> words, int input, int output) {
  SpawnActions actions;
  ::posix_spawn_file_actions_adddup2(&actions.files, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions.files, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions.files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addclosefrom_np(&actions.files, STDERR_FILENO + 1);
  sigset_t none, usual;
  ::sigemptyset(&none);
  ::sigemptyset(&usual);
  for (int signal : {SIGPIPE, SIGXCPU, SIGXFSZ}) ::sigaddset(&usual, signal);
  ::posix_spawnattr_setsigmask(&actions.attributes, &none);
  ::posix_spawnattr_setsigdefault(&actions.attributes, &usual);
  ::posix_spawnattr_setflags(&actions.attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment{locale.data(), nullptr};
  pid_t child = 0;
  const int error = ::posix_spawn(&child, program.c_str(), &actions.files, &actions.attributes, arguments.data(),
                                  environment.data());
  return error ? 0 : child;
}

int wait_for_child(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

}  // namespace platform
