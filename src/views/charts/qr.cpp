#include "views/charts/qr.h"

namespace charts {
namespace {

constexpr int margin_of_code = 4;

// Each run of dark squares in a row is a rectangle of the path.
base::Html path_of_squares(const base::QrCode& code) {
  base::Html path;
  for (int y = 0; y < code.width; ++y)
    for (int x = 0, end = 0; x < code.width; x = end + 1) {
      for (end = x; end < code.width && code.dark_at(end, y);) ++end;
      if (end == x) continue;
      path.raw("M").number(x + margin_of_code).raw(" ").number(y + margin_of_code);
      path.raw("h").number(end - x).raw("v1h-").number(end - x).raw("z");
    }
  return path;
}

}  // namespace

base::Html qr_drawing(const base::QrCode& code, std::string_view title) {
  if (!code.width) return {};
  const int side = code.width + 2 * margin_of_code;
  return base::Html()
      .raw("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 ")
      .number(side)
      .raw(" ")
      .number(side)
      .raw("\" shape-rendering=\"crispEdges\"><title>")
      .text(title)
      .raw("</title><path d=\"")
      .html(path_of_squares(code))
      .raw("\"/></svg>");
}

}  // namespace charts
