// The words of a rendered page as a visitor reads them, for the search: its <h1>, and below it line by line.
#pragma once

#include <string>
#include <string_view>

#include "model/page_kind.h"

namespace parts {

struct PageText {
  std::string title;  // of the <h1>
  std::string text;   // lines end in \n: a paragraph, a list item, a row of a table
};

// Reads <main>. Left out are what repeats other text of the page or is no text of its own: charts (a table stands
// beside each), menus, buttons and forms, states, heads and figures of tables, footnote marks, folded parts, and of a
// measure's page the labels that every measure's has. A line that stands there twice is kept once.
// `html` is what our templates give: tags are closed, attributes quoted, entities those of core::append_escaped.
PageText page_text(std::string_view html, model::SearchedText searched);

}  // namespace parts
