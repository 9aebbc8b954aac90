// Markdown of the content as markup of a page.
#pragma once

#include <string_view>

#include "base/html.h"
#include "base/url.h"
#include "model/document.h"
#include "views/shared/links.h"

namespace views {

// The inlines alone where the text is one paragraph, for <p>, <dd>, <li>, <td>; else blocks. Links are as seen from
// the page, and `lang` marks a text in another language than the page.
base::Html prose_html(const AgencyLinks& links, const model::Prose& prose);

// The main text of an article or measure as blocks, its highest heading an h2; it is in the site's first language.
base::Html body_html(const AgencyLinks& links, const model::Document& body);

// In CSS pixels; 0 where it is not known.
struct ImageSize {
  int width = 0;
  int height = 0;
};

// What the page that is being made knows about the text's links.
struct Resolver {
  virtual ~Resolver() = default;
  // The address seen from this page. Empty: the words of the link, or the description of the image, are printed
  // alone.
  virtual base::Url url(const model::Link& link) const = 0;
  virtual ImageSize size(const model::Link& image) const = 0;
};

// The words are those of the language of the page's frame; the caller marks the text itself with `lang` where it
// differs.
struct DocumentOptions {
  const Resolver* resolver = nullptr;  // without one nothing is a link
  int heading_shift = 1;               // level 1 becomes h2; never above h6
  std::string_view table = "ตาราง";  // begins a table's name for screen readers: "ตาราง 2: รายการ, จำนวน"
  int first_table = 1;                 // its number, where the page has tables before
  std::string_view done = "ทำแล้ว";     // a box that is ticked
  std::string_view open = "ยังไม่ได้ทำ";  // one that is not
  std::string_view more_columns = "";  // above a table that no phone shows whole
};

// Blocks, for a <div>, <section> or the like. `document` must have its links resolved (Node::link).
base::Html document_html(const model::Document& document, const DocumentOptions& options);

// The inlines alone where the text is one paragraph, for <p>, <dd>, <li> …; else the same as document_html().
base::Html inline_html(const model::Document& document, const DocumentOptions& options);

}  // namespace views
