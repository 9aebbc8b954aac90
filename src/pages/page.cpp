// A page for each of the agency's free pages.
#include "pages/pages.h"
#include "parts/article_page.h"

namespace pages {
namespace {

void add_free_pages(const parts::Context& context, parts::Pages& pages) {
  for (const model::Article& page : context.agency.pages)
    parts::add_article_page(context, model::PageKind::page, page, pages);
}

}  // namespace

extern const AgencyPage page_page{
    {.kind = model::PageKind::page, .place = 120, .is_of_items = true, .search_label = "search.kind_page"},
    "article.html",
    core::page_type<parts::ArticlePage>,
    add_free_pages};

}  // namespace pages
