// prongsai-card: draws the pictures of links that are shared. Standard input is a row of requests, each a fingerprint
// and the fields of base::ShareCard, each text ending in NUL. Standard output has for each, as soon as it is there,
// its length in bytes as a line and then the PNG; length 0 where it cannot be drawn.
#include <array>
#include <cstdio>
#include <iostream>
#include <string>

#include "platform/card_painter/card.h"

namespace {

using Request = std::array<std::string, 11>;

bool read_request(Request& request) {
  for (std::string& text : request)
    if (!std::getline(std::cin, text, '\0')) return false;
  return true;
}

void answer(const Request& r, card_painter::Pixels& pixels, card_painter::PngEncoder& encoder) {
  const bool is_drawn = card_painter::draw({r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10]}, pixels);
  const std::string png = is_drawn ? encoder.encode(pixels, r[0]) : std::string();
  std::printf("%zu\n", png.size());
  std::fwrite(png.data(), 1, png.size(), stdout);
  std::fflush(stdout);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  card_painter::Pixels pixels(std::size_t{card_painter::width} * card_painter::height);
  card_painter::PngEncoder encoder;
  for (Request request; read_request(request);) answer(request, pixels, encoder);
}
