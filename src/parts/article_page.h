// The page of an article: an update or a free page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/footnotes.h"
#include "parts/layout.h"
#include "parts/page.h"

namespace parts {

struct ArticlePage {
  PageLayout frame;
  core::Phrase title;
  core::Html title_mark, date, date_mark;
  core::Phrase summary, prepared_by;
  core::Html prepared_by_mark, summary_mark;
  core::Html body;
  core::Url list;  // of updates: the list of all
  std::string list_label;
  std::vector<Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

// `kind` is update or page.
void add_article_page(const Context& context, model::PageKind kind, const model::Article& article, Pages& pages);

REFLECTED(ArticlePage);

}  // namespace parts
