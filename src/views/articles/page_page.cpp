// A page for each of the agency's free pages.
#include "views/articles/article_rows.h"
#include "views/shared/agency_pages.h"

namespace views {
namespace {

void add_free_pages(const views::Context& context, views::Pages& pages) {
  for (const model::Article& page : context.agency.pages)
    views::add_article_page(context, model::PageKind::page, page, pages);
}

}  // namespace

extern const AgencyPage page_page{
    {.kind = model::PageKind::page, .order = 120, .is_of_items = true, .search_label = "search.kind_page"},
    "article.html",
    base::type_info<views::ArticlePage>,
    add_free_pages};

}  // namespace views
