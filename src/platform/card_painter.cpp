#include "platform/card_painter.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "platform/card_process.h"
#include "platform/child_process.h"
#include "platform/fingerprint.h"

namespace platform {
namespace {

constexpr std::size_t head_of_picture = 16 + 25 + 12 + 768 + 64;  // bytes: up to the end of the text chunk, and more

// A process reads all about fonts before it draws, which takes as long as drawing some twenty pictures; and an agency
// takes longer than its picture. So several threads share one.
std::size_t most_processes() {
  constexpr unsigned threads_of_one = 4;
  return std::max(1u, std::thread::hardware_concurrency() / threads_of_one);
}

}  // namespace

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
  std::condition_variable is_free;
  std::vector<CardProcess> idle;
  std::size_t processes = 0;  // these and those that draw
  std::once_flag tried;
  bool draws = false;  // once it is tried

  // A process that has nothing to do, or a new one; nothing where none starts. It is to be given back in any case.
  std::optional<CardProcess> borrow() {
    std::unique_lock lock(mutex);
    is_free.wait(lock, [&] { return !idle.empty() || processes < most_processes(); });
    if (!idle.empty()) {
      std::optional<CardProcess> painter(std::move(idle.back()));
      idle.pop_back();
      return painter;
    }
    ++processes;
    lock.unlock();
    std::optional<CardProcess> painter(std::in_place);
    if (program.empty() || !painter->start(program)) painter.reset();
    return painter;
  }

  // Nothing in the place of one that did not draw: another may be started.
  void give_back(std::optional<CardProcess> painter) {
    const std::lock_guard lock(mutex);
    if (painter)
      idle.push_back(std::move(*painter));
    else
      --processes;
    is_free.notify_one();
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
  if (painter && !painter->paint(request, picture)) picture.clear();
  if (picture.empty()) painter.reset();
  inside_->give_back(std::move(painter));
  return picture;
}

bool CardPainter::can_draw() {
  std::call_once(inside_->tried, [&] { inside_->draws = !paint({}).empty(); });
  return inside_->draws;
}

}  // namespace platform
