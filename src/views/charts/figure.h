// What charts have in common around their drawing: caption, key, title and description, texts with their language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/localized_text.h"
#include "base/translations.h"

namespace charts {

// The caption of a figure: the finding; then what is shown, and unit, order and where the axis starts.
struct Caption {
  std::string finding, what, how;

  std::string below() const;  // "what · how"
  // <figcaption>finding <span>what · how</span></figcaption>; `vh`: for screen readers alone.
  base::Html html(base::Literal paint = "") const;
};

// Opens a single chart, an image with a title (what) and a description (the finding). Ids: ID-t and ID-d.
base::Html open_image(std::string_view id, int height, const Caption&);
// Opens a part of a row chart, whose values are beside it as text.
base::Html open_decoration(int height);

// A list of marks and what they mean.
struct Key {
  struct Item {
    base::Html mark;  // SVG in a square of 18 px
    std::string meaning;
  };
  std::vector<Item> items;

  void add(const base::Html& mark, std::string_view meaning) { items.push_back({mark, std::string(meaning)}); }
  base::Html html() const;  // empty without items
};

inline constexpr int below_height = 24;  // px

// A chart that is a single image.
struct Figure {
  Caption caption;
  Key key;
  base::Html image;       // <svg>…</svg>; empty where there is nothing to draw
  int height = 0;         // of it, px
  base::Html below;       // names below the image, as HTML that wraps
  base::Html file_below;  // the same in a file: SVG as high as below_height

  base::Html html() const;  // what goes into <figure>
};

// <span>text</span>, with `lang` where it is not in the page's language.
base::Html span(const base::ResolvedText&);

// "ปี 2568", "FY 2568 (2025)".
std::string year_text(int buddhist_year, const base::Translations&);

}  // namespace charts
