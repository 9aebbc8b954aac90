#include "platform/card_painter.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "platform/child_process.h"
#include "platform/file_descriptor.h"
#include "platform/fingerprint.h"

namespace platform {
namespace {

constexpr int patience_ms = 20'000;                               // for one picture, however busy the machine is
constexpr std::size_t largest_picture = 4 << 20;                  // bytes
constexpr std::size_t head_of_picture = 16 + 25 + 12 + 768 + 64;  // bytes: up to the end of the text chunk, and more

// A process that has died is an error here and no signal.
ssize_t send_without_signal(int socket, const void* bytes, std::size_t count) {
  return ::send(socket, bytes, count, MSG_NOSIGNAL);
}

}  // namespace

// A process that draws, and the socket to it.
class CardProcess {
 public:
  CardProcess() = default;
  CardProcess(CardProcess&& other) noexcept
      : child_(std::exchange(other.child_, 0)), socket_(std::move(other.socket_)) {}
  CardProcess& operator=(CardProcess&&) = delete;
  ~CardProcess() {
    if (!child_) return;
    ::kill(child_, SIGKILL);
    wait_for_child(child_);
  }

  bool start(const std::string& program) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends)) return false;
    socket_ = FileDescriptor(ends[0]);
    const FileDescriptor its_end(ends[1]);
    child_ = start_child(program, {"prongsai-card"}, its_end.get(), its_end.get());
    return child_ != 0;
  }

  // False where the process does not answer as it should.
  bool paint(const std::string& request, std::string& picture) {
    if (!write_all(socket_.get(), request, send_without_signal)) return false;
    std::string bytes;
    std::size_t line = std::string::npos, size = 0;
    while (line == std::string::npos || bytes.size() < line + 1 + size) {
      pollfd waiting{socket_.get(), POLLIN, 0};
      std::array<char, 1 << 16> piece;
      if (::poll(&waiting, 1, patience_ms) <= 0) return false;
      const ssize_t got = ::read(socket_.get(), piece.data(), piece.size());
      if (got <= 0) return false;
      bytes.append(piece.data(), static_cast<std::size_t>(got));
      if (line != std::string::npos || (line = bytes.find('\n')) == std::string::npos) continue;
      const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + line, size);
      if (error != std::errc() || end != bytes.data() + line || size > largest_picture) return false;
    }
    picture = bytes.substr(line + 1);
    return picture.size() == size;
  }

 private:
  pid_t child_ = 0;
  FileDescriptor socket_;
};

std::string find_card_painter() { return find_helper_program("prongsai-card"); }

std::string fingerprint_of(const base::ShareCard& card) {
  std::string all(base::share_card_version);
  for (const std::string_view field : base::fields_of(card)) all.append(1, '\0').append(field);
  return hex(hash(all));
}

bool is_picture_of(std::string_view png, std::string_view fingerprint) {
  std::string chunk = "tEXt";
  chunk.append(base::share_card_keyword).append(1, '\0').append(fingerprint);
  return png.substr(0, head_of_picture).find(chunk) != std::string_view::npos;
}

struct CardPainter::Inside {
  std::string program;
  std::mutex mutex;
  std::vector<CardProcess> idle;
  std::once_flag tried;
  bool draws = false;  // once it is tried

  // A process that has nothing to do, or a new one.
  std::optional<CardProcess> borrow() {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        std::optional<CardProcess> painter(std::move(idle.back()));
        idle.pop_back();
        return painter;
      }
    }
    std::optional<CardProcess> painter(std::in_place);
    if (program.empty() || !painter->start(program)) painter.reset();
    return painter;
  }
};

CardPainter::CardPainter(std::string program) : inside_(std::make_unique<Inside>()) {
  inside_->program = std::move(program);
}
CardPainter::~CardPainter() = default;

std::string CardPainter::paint(const base::ShareCard& card) {
  std::string request = fingerprint_of(card), picture;
  request += '\0';
  for (const std::string_view field : base::fields_of(card)) request.append(field) += '\0';
  std::optional<CardProcess> painter = inside_->borrow();
  if (!painter || !painter->paint(request, picture) || picture.empty()) return {};
  const std::lock_guard lock(inside_->mutex);
  inside_->idle.push_back(std::move(*painter));
  return picture;
}

bool CardPainter::can_draw() {
  std::call_once(inside_->tried, [&] { inside_->draws = !paint({}).empty(); });
  return inside_->draws;
}

}  // namespace platform
