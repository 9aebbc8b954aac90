// What charts have in common around their drawing: caption, key, title and description, texts with their language.
#pragma once

#include <string>
#include <string_view>

#include "core/html.h"
#include "core/text.h"
#include "core/words.h"

namespace charts {

// <figcaption>what <span>how</span></figcaption>: what it shows; then unit, order and where the axis starts.
core::Html caption(std::string_view what, std::string_view how);

// Opens a single chart, an image with a title (what) and a description (the finding). Ids: ID-t and ID-d.
core::Html open_image(std::string_view id, int height, std::string_view title, std::string_view description);
// Opens a part of a row chart, whose values are beside it as text.
core::Html open_decoration(int height);

// A list of marks and what they mean.
struct Key {
  core::Html items;

  // `mark`: SVG in a square of 18 px.
  void add(const core::Html& mark, std::string_view meaning);
  core::Html html() const;  // empty without items
};

// <span>text</span>, with `lang` where it is not in the page's language.
core::Html span(const core::Phrase&);

// "ปี 2568", "FY 2568 (2025)".
std::string year_text(int buddhist_year, const core::Words&);

}  // namespace charts
