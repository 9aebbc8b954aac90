// Colours and how well one is read on another (WCAG 2.2, relative luminance and contrast ratio).
#pragma once

#include <optional>
#include <string_view>

namespace theme {

struct Colour {
  unsigned char red = 0, green = 0, blue = 0;
};

// "#0b4650" or "#fff"; nothing for any other way of writing.
std::optional<Colour> parse_colour(std::string_view text);

// 1 (the same) to 21 (black on white).
double contrast(Colour, Colour);

}  // namespace theme
