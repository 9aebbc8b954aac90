// Drawing a base::ShareCard: 1200 × 630 pixels, the size that Facebook, LINE and X show whole.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/share_card.h"

namespace card_painter {

constexpr int width = 1200, height = 630;  // pixels

// Colours as 0xRRGGBB, row by row from the top left; the highest byte means nothing.
using Pixels = std::vector<std::uint32_t>;

// Over whatever `pixels` has, width × height. False where no font of the machine has Thai letters.
bool draw(const base::ShareCard& card, Pixels& pixels);

// Writes PNGs, one after another into the same memory.
class PngEncoder {
 public:
  PngEncoder();
  ~PngEncoder();
  // With a palette where 256 colours are enough, and with `fingerprint` as a text chunk. Same pixels, same bytes, by
  // one version of ISA-L on one kind of processor.
  std::string encode(const Pixels& pixels, const std::string& fingerprint);

 private:
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace card_painter
