// What charts have in common around their drawing: caption, key, title and description, texts with their language.
#pragma once

#include <string>
#include <string_view>

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
  base::Html items;

  // `mark`: SVG in a square of 18 px.
  void add(const base::Html& mark, std::string_view meaning);
  base::Html html() const;  // empty without items
};

// <span>text</span>, with `lang` where it is not in the page's language.
base::Html span(const base::ResolvedText&);

// "ปี 2568", "FY 2568 (2025)".
std::string year_text(int buddhist_year, const base::Translations&);

}  // namespace charts
