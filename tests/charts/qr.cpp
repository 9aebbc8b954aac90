// A QR code as one path of rectangles, each a run of dark squares.
#include "views/charts/qr.h"

#include <catch2/catch.hpp>

namespace {

base::QrCode code_of(int width, std::string_view squares) {
  base::QrCode out{width, {}};
  for (char c : squares) out.is_dark += c == '#' ? '\1' : '\0';
  return out;
}

}  // namespace

TEST_CASE("qr: runs of dark squares, inside a margin of four") {
  const base::Html drawn = charts::qr_drawing(code_of(3, "##.#.##.#"), "ช่องทาง <1>");
  CHECK(drawn.view() ==
        "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 11 11\" shape-rendering=\"crispEdges\"><title>ช่องทาง "
        "&lt;1&gt;</title>"
        "<path d=\"M4 4h2v1h-2zM4 5h1v1h-1zM6 5h1v1h-1zM4 6h1v1h-1zM6 6h1v1h-1z\"/></svg>");
}

TEST_CASE("qr: a code without squares is not drawn") { CHECK(charts::qr_drawing({}, "x").empty()); }
