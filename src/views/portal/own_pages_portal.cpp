// The pages that the theme itself brings, in each language of the site.
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct ThemePage {
  views::PageLayout frame;
  base::ResolvedText title;
  std::string name;
};

REFLECT(ThemePage, "page of the theme", frame, title, name);

void add_own_pages(const views::Site& site, const std::vector<model::Summary>&, views::Pages& pages) {
  for (const views::OwnPage& own : site.assets.pages) {
    const std::string path = views::own_page_path(own),
                      folder = views::portal_folder(site.settings, site.language(), path);
    const views::Links links(site, folder);
    ThemePage page;
    page.title = views::own_page_title(own, site.language());
    page.name = own.name;
    page.frame = views::portal_layout(links, {.path = path, .title = std::string(page.title.text)});
    pages.add(folder, std::move(page));
  }
}

}  // namespace

extern const PortalPage own_pages_portal{
    .template_name = "own_page.html", .type = base::type_info<ThemePage>, .add = add_own_pages};

}  // namespace views
