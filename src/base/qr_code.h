// A QR code as the squares that it is made of.
#pragma once

#include <string>

namespace base {

struct QrCode {
  int width = 0;        // squares in a row; 0 where the text is too long for one
  std::string is_dark;  // row by row: 1 for a dark square, 0 for a light one

  bool dark_at(int x, int y) const { return is_dark[static_cast<std::size_t>(y * width + x)] != 0; }
};

}  // namespace base
