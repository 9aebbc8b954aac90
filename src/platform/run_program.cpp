#include "platform/run_program.h"

#include <cerrno>

#include "platform/child_process.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

constexpr std::uint64_t most_bytes_of_answer = 256u << 20;

std::string content_of(const FileDescriptor& file) {
  std::string out;
  if (!rewind_file(file.get()) || !read_all(file.get(), 0, most_bytes_of_answer, out)) out.clear();
  return out;
}

}  // namespace

std::string_view last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
  return text.substr(text.find_last_of("\r\n") + 1);
}

std::optional<ProgramEnd> run_program(const ProgramCall& call, base::BilingualText& why) {
  // In files, what it writes never makes it wait, as a pipe would.
  const FileDescriptor in = unnamed_file(call.input), out = unnamed_file(""), err = unnamed_file("");
  if (!in || !out || !err) return why = reason(errno), std::nullopt;
  const ChildId child = start_program(call.words, call.variables, in.get(), out.get(), err.get());
  if (child == 0 && errno == ENOENT) {
    why = base::msg("ไม่มีโปรแกรม {0} บนเครื่องนี้ ให้ติดตั้งก่อน (บน Debian: apt install {0})",
                    "there is no {0} on this machine: install it (on Debian: apt install {0})", {call.words.front()});
    return std::nullopt;
  }
  if (child == 0) return why = reason(errno), std::nullopt;
  const ChildEnd end = wait_for_child(child);
  return ProgramEnd{end.how == ChildEnd::exited ? end.status : 128 + end.status, content_of(out), content_of(err)};
}

}  // namespace platform
