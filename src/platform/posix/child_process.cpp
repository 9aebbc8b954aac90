#include "platform/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "platform/real_path.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

struct SpawnActions {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  SpawnActions() { ::posix_spawn_file_actions_init(&files), ::posix_spawnattr_init(&attributes); }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&files), ::posix_spawnattr_destroy(&attributes); }
};

constexpr int exec_failed = 127;
constexpr std::chrono::milliseconds between_looks{20};

ChildEnd end_of(int status) {
  if (WIFEXITED(status)) return {ChildEnd::exited, WEXITSTATUS(status)};
  if (WTERMSIG(status) == SIGXCPU) return {ChildEnd::out_of_time, SIGXCPU};
  return {WTERMSIG(status) == SIGKILL ? ChildEnd::out_of_memory : ChildEnd::crashed, WTERMSIG(status)};
}

pid_t pid_of(ChildId child) { return static_cast<pid_t>(child); }

// This program's environment with the variables of the call in place of those of the same names.
std::vector<std::string> environment_with(const Variables& variables) {
  std::vector<std::string> out;
  for (const auto& [name, value] : variables) out.push_back(name + "=" + value);
  for (char** entry = ::environ; *entry; ++entry) {
    const std::string_view text = *entry, name = text.substr(0, text.find('='));
    if (std::none_of(variables.begin(), variables.end(), [&](const auto& v) { return v.first == name; }))
      out.emplace_back(text);
  }
  return out;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

bool ChildEnd::cannot_run() const { return how == exited && status == exec_failed; }

std::string find_helper_program(const std::string& name) {
  const std::string program = program_path(), folder = program.substr(0, program.rfind('/') + 1);
  for (const char* location : {"", "../libexec/prongsai/"})
    if (std::string path = folder + location + name; ::access(path.c_str(), X_OK) == 0) return path;
  return {};
}

ChildId start_child(const std::string& program, std::vector<std::string> words, int input, int output) {
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
  std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment{locale.data(), nullptr};
  pid_t child = 0;
  const int error = ::posix_spawn(&child, program.c_str(), &actions.files, &actions.attributes,
                                  pointers_to(words).data(), environment.data());
  return error ? 0 : child;
}

ChildId start_program(std::vector<std::string> words, const Variables& variables, int input, int output, int errors) {
  SpawnActions actions;
  ::posix_spawn_file_actions_adddup2(&actions.files, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions.files, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions.files, errors, STDERR_FILENO);
  std::vector<std::string> environment = environment_with(variables);
  pid_t child = 0;
  errno = ::posix_spawnp(&child, words.front().c_str(), &actions.files, nullptr, pointers_to(words).data(),
                         pointers_to(environment).data());
  return errno ? 0 : child;
}

void end_child(ChildId child) { ::kill(pid_of(child), SIGKILL); }

ChildEnd wait_for_child(ChildId child) {
  int status = 0;
  while (::waitpid(pid_of(child), &status, 0) < 0 && errno == EINTR)
    ;
  return end_of(status);
}

std::optional<ChildEnd> wait_for_child(ChildId child, std::chrono::milliseconds patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (::waitpid(pid_of(child), &status, WNOHANG) != pid_of(child)) {
    if (std::chrono::steady_clock::now() >= deadline) return std::nullopt;
    std::this_thread::sleep_for(between_looks);
  }
  return end_of(status);
}

bool make_pipe(FileDescriptor& reading, FileDescriptor& writing) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC)) return false;
  reading = FileDescriptor(ends[0]);
  writing = FileDescriptor(ends[1]);
  return true;
}

std::ptrdiff_t read_within(int pipe, void* bytes, std::size_t count, std::chrono::milliseconds patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return -1;
    const ssize_t got = ::read(pipe, bytes, count);
    if (got < 0 && errno == EINTR) continue;
    return std::max<ssize_t>(got, 0);
  }
}

FileDescriptor unnamed_file(std::string_view bytes) {
  FileDescriptor file(::memfd_create("prongsai", MFD_CLOEXEC));
  if (file && !(write_all(file.get(), bytes) && rewind_file(file.get()))) file = FileDescriptor();
  return file;
}

FileDescriptor null_file() { return FileDescriptor(::open("/dev/null", O_RDWR | O_CLOEXEC)); }

}  // namespace platform
