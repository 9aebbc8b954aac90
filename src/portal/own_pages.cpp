// The pages that the theme itself brings, in each language of the site.
#include "parts/layout.h"
#include "portal/portal.h"

namespace portal {
namespace {

struct ThemePage {
  parts::PageLayout frame;
  core::Phrase title;
  std::string name;
};

REFLECT(ThemePage, "page of the theme", frame, title, name);

void add_own_pages(const parts::Site& site, const std::vector<model::Summary>&, parts::Pages& pages) {
  for (const parts::OwnPage& own : site.assets.pages) {
    const std::string path = parts::own_page_path(own),
                      folder = parts::portal_folder(site.settings, site.language(), path);
    const parts::Links links(site, folder);
    ThemePage page;
    page.title = parts::own_page_title(own, site.language());
    page.name = own.name;
    page.frame = parts::portal_layout(links, {.path = path, .title = std::string(page.title.text)});
    pages.add(folder, std::move(page));
  }
}

}  // namespace

extern const PortalPage own_pages_portal{
    .template_name = "own_page.html", .type = core::page_type<ThemePage>, .add = add_own_pages};

}  // namespace portal
