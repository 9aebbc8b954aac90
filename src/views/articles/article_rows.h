// The page of an article: an update or a free page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/shared/footnotes.h"
#include "views/shared/layout.h"
#include "views/shared/page.h"

namespace views {

struct ArticlePage {
  PageLayout frame;
  base::ResolvedText title;
  base::Html title_mark, date, date_mark;
  base::ResolvedText summary, prepared_by;
  base::Html prepared_by_mark, summary_mark;
  base::Html body;
  base::Url list;  // of updates: the list of all
  std::string list_label;
  std::vector<Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
};

// `kind` is update or page.
void add_article_page(const Context& context, model::PageKind kind, const model::Article& article, Pages& pages);

REFLECTED(ArticlePage);

}  // namespace views
