// Drawing a base::ShareCard: 1200 × 630 pixels, the size that Facebook, LINE and X show whole.
#pragma once

#include <cstdint>
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

// As a PNG: with a palette where 256 colours are enough, and with `fingerprint` as a text chunk. Same pixels, same
// bytes, by one version of zlib.
std::string png_of(const Pixels& pixels, const std::string& fingerprint);

}  // namespace card_painter
