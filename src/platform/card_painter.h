// Pictures for links that are shared, drawn by prongsai-card: the program itself needs neither fonts nor what draws
// them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/share_card.h"
#include "platform/hash.h"

namespace platform {

// prongsai-card beside the running program, else in ../libexec/prongsai of its folder; empty where it is not there.
std::string find_card_painter();

// Of what a card says and how it is drawn; the picture carries it.
std::string fingerprint_of(const base::ShareCard& card);

// Whether these bytes are a picture that carries this fingerprint.
bool is_picture_of(std::string_view png, std::string_view fingerprint);

class CardPainter {
 public:
  // Nothing is drawn where `program` is empty.
  explicit CardPainter(std::string program);
  ~CardPainter();

  // The PNG, or empty where it cannot be drawn. From any thread: a few processes draw, and are kept for the next.
  std::string paint(const base::ShareCard& card);

  // Whether anything can be drawn: tried once, from any thread.
  bool can_draw();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace platform
