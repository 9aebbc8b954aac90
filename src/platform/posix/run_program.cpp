#include "platform/run_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "platform/child_process.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"

namespace platform {
namespace {

constexpr std::uint64_t most_bytes_of_answer = 256u << 20;

// A file without a name, in memory: what a program writes to it never makes it wait, as a pipe would.
FileDescriptor memory_file() { return FileDescriptor(::memfd_create("program", MFD_CLOEXEC)); }

std::string content_of(const FileDescriptor& file) {
  std::string out;
  if (::lseek(file.get(), 0, SEEK_SET) != 0 || !read_all(file.get(), 0, most_bytes_of_answer, out)) out.clear();
  return out;
}

// This program's environment with the variables of the call in place of those of the same names.
std::vector<std::string> environment_of(const ProgramCall& call) {
  std::vector<std::string> out;
  for (const auto& [name, value] : call.variables) out.push_back(name + "=" + value);
  for (char** entry = ::environ; *entry; ++entry) {
    const std::string_view text = *entry, name = text.substr(0, text.find('='));
    if (std::none_of(call.variables.begin(), call.variables.end(), [&](const auto& v) { return v.first == name; }))
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

// 0 and errno where it cannot be started.
pid_t spawn(const ProgramCall& call, const FileDescriptor& in, const FileDescriptor& out, const FileDescriptor& err) {
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawn_file_actions_adddup2(&files, in.get(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, out.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, err.get(), STDERR_FILENO);
  std::vector<std::string> words = call.words, environment = environment_of(call);
  pid_t child = 0;
  errno = ::posix_spawnp(&child, words.front().c_str(), &files, nullptr, pointers_to(words).data(),
                         pointers_to(environment).data());
  ::posix_spawn_file_actions_destroy(&files);
  return errno ? 0 : child;
}

}  // namespace

std::string_view last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
  return text.substr(text.find_last_of("\r\n") + 1);
}

std::optional<ProgramEnd> run_program(const ProgramCall& call, base::BilingualText& why) {
  const FileDescriptor in = memory_file(), out = memory_file(), err = memory_file();
  if (!in || !out || !err || !write_all(in.get(), call.input) || ::lseek(in.get(), 0, SEEK_SET) != 0)
    return why = reason(errno), std::nullopt;
  const pid_t child = spawn(call, in, out, err);
  if (child == 0 && errno == ENOENT) {
    why = base::msg("ไม่มีโปรแกรม {0} บนเครื่องนี้ ติดตั้งด้วย apt install {0}",
                    "there is no {0} on this machine: apt install {0}", {call.words.front()});
    return std::nullopt;
  }
  if (child == 0) return why = reason(errno), std::nullopt;
  const int ended = wait_for_child(child);
  return ProgramEnd{WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended), content_of(out),
                    content_of(err)};
}

}  // namespace platform
