// 404.html, shown at any depth: says that the page is not there, and where to go.
#include <algorithm>

#include "base/thai_order.h"
#include "views/portal/search_scope.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct AgencyLink {
  base::Html name;
  base::Url href;
  std::string place;
};
struct NotFoundPage {
  views::PageLayout frame;
  std::string search_label;                 // of the search field
  std::vector<AgencyLink> agencies;         // empty where there are too many to list
  std::vector<views::LanguageLink> others;  // homes in the other languages
};

REFLECT(AgencyLink, "agency", name, href, place);
REFLECT(NotFoundPage, "not-found page", frame, search_label, agencies, others);

constexpr std::size_t most_agencies = 50;

std::vector<AgencyLink> agencies(const views::Links& links, const std::vector<model::Summary>& summaries) {
  if (summaries.size() > most_agencies) return {};
  const views::Site& site = links.site();
  std::vector<std::pair<std::string, AgencyLink>> keyed;
  for (const model::Summary& s : summaries) {
    const base::ResolvedText name = s.name.view().phrase(site.language());
    keyed.push_back(
        {base::thai_order(name.text),
         {views::agency_name_html(name), links.folder(views::folder_of(site.settings, s.slug, site.language(), {})),
          views::place_name(s.district.view(), s.province.view(), site.words)}});
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<AgencyLink> out;
  for (auto& [key, agency] : keyed) out.push_back(std::move(agency));
  return out;
}

// A host knows one 404.html, so only the site's first language has it; it leads to the homes of the others.
void add_not_found_page(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  if (site.language() != site.settings.first_language()) return;
  const views::Links links = views::Links::absolute(site);
  NotFoundPage page;
  page.frame =
      views::portal_layout(links, {.path = "404.html", .title = site.words("not_found.title"), .is_indexed = false});
  page.frame.source = base::Html().text(site.words("portal.source"));
  page.search_label = views::search_scope(site, summaries).label;
  page.agencies = agencies(links, summaries);
  for (base::Language l : site.settings.languages)
    if (l != site.language())
      page.others.push_back({std::string(base::code(l)), site.words("not_found.other"),
                             links.folder(views::portal_folder(site.settings, l, ""))});
  views::Page& added = pages.add("", std::move(page));
  added.file = "404.html";
  added.is_indexed = false;
}

}  // namespace

extern const PortalPage not_found_portal{.addresses = {"404.html"},
                                         .template_name = "not_found.html",
                                         .type = base::type_info<NotFoundPage>,
                                         .add = add_not_found_page};

}  // namespace views
