// A page for each update.
#include "views/articles/article_rows.h"
#include "views/shared/agency_pages.h"

namespace views {
namespace {

void add_update_pages(const views::Context& context, views::Pages& pages) {
  for (const model::Article& update : context.agency.updates)
    views::add_article_page(context, model::PageKind::update, update, pages);
}

}  // namespace

extern const AgencyPage update_page{
    {.kind = model::PageKind::update, .order = 110, .is_of_items = true, .search_label = "search.kind_update"},
    "article.html",
    base::type_info<views::ArticlePage>,
    add_update_pages};

}  // namespace views
