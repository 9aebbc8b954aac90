// By a socket: writing to one whose process has died is an error and no signal.
#include "platform/card_process.h"

#include <sys/socket.h>

#include <array>
#include <charconv>

namespace platform {
namespace {

constexpr std::chrono::seconds patience_for_picture{20};  // for one picture, however busy the machine is
constexpr std::size_t largest_picture = 4 << 20;          // bytes

ssize_t send_without_signal(int socket, const void* bytes, std::size_t count) {
  return ::send(socket, bytes, count, MSG_NOSIGNAL);
}

}  // namespace

CardProcess::~CardProcess() {
  if (!child_) return;
  end_child(child_);
  wait_for_child(child_);
}

bool CardProcess::start(const std::string& program) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends)) return false;
  socket_ = FileDescriptor(ends[0]);
  const FileDescriptor its_end(ends[1]);
  child_ = start_child(program, {"prongsai-card"}, its_end.get(), its_end.get());
  return child_ != 0;
}

bool CardProcess::paint(const std::string& request, std::string& picture) {
  if (!write_all(socket_.get(), request, send_without_signal)) return false;
  std::string bytes;
  std::size_t line = std::string::npos, size = 0;
  while (line == std::string::npos || bytes.size() < line + 1 + size) {
    std::array<char, 1 << 16> piece;
    const std::ptrdiff_t got = read_within(socket_.get(), piece.data(), piece.size(), patience_for_picture);
    if (got <= 0) return false;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    if (line != std::string::npos || (line = bytes.find('\n')) == std::string::npos) continue;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + line, size);
    if (error != std::errc() || end != bytes.data() + line || size > largest_picture) return false;
  }
  picture = bytes.substr(line + 1);
  return picture.size() == size;
}

}  // namespace platform
