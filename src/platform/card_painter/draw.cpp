#include <pango/pangocairo.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <string_view>

#include "platform/card_painter/card.h"

namespace card_painter {
namespace {

struct Unref {
  void operator()(PangoLayout* p) const { g_object_unref(p); }
  void operator()(PangoFontDescription* p) const { pango_font_description_free(p); }
  void operator()(cairo_t* p) const { cairo_destroy(p); }
  void operator()(cairo_surface_t* p) const { cairo_surface_destroy(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

constexpr std::uint32_t paper = 0xFFFFFF, ink = 0x15252C, quiet = 0x47575F, brand = 0x0B4650, on_brand = 0xFFFFFF,
                        bar = 0x0A6070, rail = 0xD7E4E6, mark = 0xB0440B;
constexpr double margin = 64;
constexpr const char* fonts =
    "Noto Sans Thai,Noto Sans,Sarabun,TH Sarabun New,Loma,Garuda,Waree,Leelawadee UI,Thonburi,sans";

void set_colour(cairo_t* cairo, std::uint32_t colour) {
  cairo_set_source_rgb(cairo, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
}

void fill_box(cairo_t* cairo, std::uint32_t colour, double x, double y, double w, double h) {
  set_colour(cairo, colour);
  cairo_rectangle(cairo, x, y, w, h);
  cairo_fill(cairo);
}

struct TextStyle {
  double size = 28;  // pixels
  bool is_bold = false;
  std::uint32_t colour = ink;
  double width = card_painter::width - 2 * margin;  // pixels; longer text is broken into lines
  int lines = 1;                                    // what does not fit into so many ends in "…"
};

// A text laid out; its extent is in pixels.
class Text {
 public:
  Text(cairo_t* cairo, const std::string& text, const TextStyle& style)
      : cairo_(cairo), colour_(style.colour), layout_(pango_cairo_create_layout(cairo)) {
    const Owned<PangoFontDescription> font(pango_font_description_from_string(fonts));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout_.get(), font.get());
    pango_layout_set_width(layout_.get(), static_cast<int>(style.width * PANGO_SCALE));
    pango_layout_set_height(layout_.get(), -style.lines);
    pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_get_pixel_size(layout_.get(), &width_, &height_);
  }
  int width() const { return width_; }
  int height() const { return height_; }
  double baseline() const { return static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE; }
  int unknown_glyphs() const { return pango_layout_get_unknown_glyphs_count(layout_.get()); }
  int lines() const { return pango_layout_get_line_count(layout_.get()); }

  void show(double x, double y) const {
    set_colour(cairo_, colour_);
    cairo_move_to(cairo_, x, y);
    pango_cairo_show_layout(cairo_, layout_.get());
  }

 private:
  cairo_t* cairo_;
  std::uint32_t colour_;
  Owned<PangoLayout> layout_;
  int width_ = 0, height_ = 0;
};

// The largest of the sizes in which the name needs no more than two lines, else the smallest.
Text name_of(cairo_t* cairo, const std::string& name) {
  for (const double size : {72.0, 60.0}) {
    Text text(cairo, name, {.size = size, .is_bold = true, .lines = 3});
    if (text.lines() <= 2) return text;
  }
  return Text(cairo, name, {.size = 50, .is_bold = true, .lines = 3});
}

// 0 where it is not a decimal.
double number_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// From 0 to 100 over the whole width, with the target as a line across.
void draw_bar(cairo_t* cairo, const base::ShareCard& card, double y) {
  constexpr double length = card_painter::width - 2 * margin, thick = 22;
  const auto x_of = [](double value) { return margin + length * std::clamp(value, 0.0, 100.0) / 100; };
  fill_box(cairo, rail, margin, y, length, thick);
  fill_box(cairo, bar, margin, y, x_of(number_of(card.score_at)) - margin, thick);
  if (card.target_at.empty()) return;
  const double x = x_of(number_of(card.target_at));
  fill_box(cairo, mark, x - 2, y - 12, 4, thick + 24);
  if (card.target.empty()) return;
  const Text label(cairo, card.target, {.size = 26, .colour = mark, .width = 300});
  label.show(std::clamp(x - label.width() / 2.0, margin, card_painter::width - margin - label.width()),
             y + thick + 10);
}

void draw_score(cairo_t* cairo, const base::ShareCard& card, double bottom) {
  const Text score(cairo, card.score, {.size = 150, .is_bold = true, .colour = bar});
  const double y = bottom - score.baseline();
  score.show(margin - 4, y);
  const Text of(cairo, card.of, {.size = 34, .colour = quiet});
  of.show(margin + score.width() + 14, bottom - of.baseline());
  if (card.grade.empty()) return;
  const Text grade(cairo, card.grade, {.size = 52, .is_bold = true, .colour = on_brand, .width = 480});
  const double w = grade.width() + 56, h = 96, x = card_painter::width - margin - w;
  fill_box(cairo, brand, x, bottom - h + 8, w, h);
  grade.show(x + 28, bottom - h + 8 + (h - grade.height()) / 2.0);
}

}  // namespace

bool draw(const base::ShareCard& card, Pixels& pixels) {
  constexpr int row_size = width * static_cast<int>(sizeof pixels[0]);  // bytes
  const Owned<cairo_surface_t> surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_RGB24, width, height, row_size));
  const Owned<cairo_t> owned(cairo_create(surface.get()));
  cairo_t* const cairo = owned.get();
  fill_box(cairo, paper, 0, 0, width, height);
  fill_box(cairo, brand, 0, 0, width, 76);
  const Text site(cairo, card.site, {.size = 30, .colour = on_brand});
  site.show(margin, (76 - site.height()) / 2.0);
  const Text name = name_of(cairo, card.name);
  if (name.unknown_glyphs() > 0) return false;
  double y = 96;
  name.show(margin, y);
  y += name.height() + 4;
  Text(cairo, card.place, {.size = 32, .colour = quiet}).show(margin, y);
  const Text caption(cairo, card.caption, {.size = 32, .is_bold = true});
  caption.show(margin, 332);
  draw_score(cairo, card, 512);
  draw_bar(cairo, card, 548);
  cairo_surface_flush(surface.get());
  return cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
}

}  // namespace card_painter
