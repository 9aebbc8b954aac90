// A page for each update.
#include "pages/pages.h"
#include "parts/article_page.h"

namespace pages {
namespace {

void add_update_pages(const parts::Context& context, parts::Pages& pages) {
  for (const model::Article& update : context.agency.updates)
    parts::add_article_page(context, model::PageKind::update, update, pages);
}

}  // namespace

extern const Kind update;
const Kind update{"article.html", core::page_type<parts::ArticlePage>, add_update_pages};

}  // namespace pages
