// The agencies of a province and those of a type, in Thai alphabetical order: plain pages that need no script.
#include "views/portal/agency_lists.h"
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct AgencyGroup {
  std::string name, count;
  base::Url href;
};
struct AgencyListPage {
  views::PageLayout frame;
  std::string title, lead;
  std::vector<AgencyGroup> groups;     // provinces, where the list is too long for a page
  std::vector<views::AgencyRow> rows;  // else the agencies
  std::vector<views::ListPage> pages;
};

REFLECT(AgencyGroup, "province", name, count, href);
REFLECT(AgencyListPage, "list of agencies", frame, title, lead, groups, rows, pages);

using views::Agencies;

struct AgencyList {
  std::string path, title;
  const Agencies& agencies;
  bool in_province;
  std::vector<std::pair<std::string, std::string>> above =
      {};  // title and path of the lists that this one is a part of
};

views::PageLayout layout_of(const views::Links& links, const AgencyList& list, const std::string& path,
                            const std::string& title, const std::string& lead) {
  const views::Site& site = links.site();
  const std::string* home = site.words.find("portal.home");
  std::vector<views::Crumb> crumbs{
      {home ? base::ResolvedText{*home} : site.settings.title.phrase(site.language()), links.home()}};
  for (const auto& [name, at] : list.above)
    crumbs.push_back(views::crumb_of(name, links.folder(views::portal_folder(site.settings, site.language(), at))));
  views::PageLayout frame = views::portal_layout(
      links, {.path = path, .title = title, .description = title + ": " + lead, .crumbs = std::move(crumbs)});
  frame.css = links.file(site.assets.portal_css);
  frame.source = base::Html().text(site.words("portal.source"));
  return frame;
}

void add_pages(const views::Site& site, const AgencyList& list, views::Pages& pages) {
  const std::size_t count = views::page_count(list.agencies.size(), views::most_rows);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path = views::page_path(list.path, i),
                      folder = views::portal_folder(site.settings, site.language(), path);
    const views::Links links(site, folder);
    const auto [from, to] = views::page_range(list.agencies.size(), count, i);
    const Agencies shown(list.agencies.begin() + static_cast<std::ptrdiff_t>(from),
                         list.agencies.begin() + static_cast<std::ptrdiff_t>(to));
    const std::string n = views::count_of(list.agencies), number = std::to_string(i + 1),
                      last = std::to_string(count);
    AgencyListPage page;
    page.title = list.title;
    page.lead = count == 1 ? site.words("lists.lead", {{"n", n}})
                           : site.words("lists.lead_page",
                                        {{"n", n}, {"from", std::to_string(from + 1)}, {"to", std::to_string(to)}});
    const std::string title =
        count == 1 ? list.title
                   : site.words("lists.title_page", {{"title", list.title}, {"page", number}, {"pages", last}});
    page.frame = layout_of(links, list, path, title, page.lead);
    page.rows = views::agency_rows(links, shown, list.agencies, list.in_province);
    page.pages = views::page_links(links, list.path, count, i);
    pages.add(folder, std::move(page));
  }
}

// A type of more agencies than fit a page: a page of its provinces, and a list for each.
void add_type_by_province(const views::Site& site, const AgencyList& list, views::Pages& pages) {
  const std::string folder = views::portal_folder(site.settings, site.language(), list.path);
  const views::Links links(site, folder);
  AgencyListPage page;
  page.title = list.title;
  page.lead = site.words("lists.lead_provinces", {{"n", views::count_of(list.agencies)}});
  page.frame = layout_of(links, list, list.path, list.title, page.lead);
  for (const views::ProvinceList& province : views::by_province(list.agencies, site.words)) {
    const std::string path = list.path + province.slug + "/";
    page.groups.push_back({province.name, site.words("lists.count", {{"n", views::count_of(province.agencies)}}),
                           links.folder(views::portal_folder(site.settings, site.language(), path))});
    const std::string title =
        site.words("lists.type_in_province", {{"type", list.title}, {"province", province.full_name}});
    add_pages(site, {path, title, province.agencies, true, {{list.title, list.path}}}, pages);
  }
  pages.add(folder, std::move(page));
}

void add_list_pages(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  const Agencies all = views::by_name(views::all_of(summaries), site.language());
  for (const views::ProvinceList& province : views::by_province(all, site.words))
    add_pages(site,
              {"province/" + province.slug + "/", site.words("lists.province", {{"province", province.full_name}}),
               province.agencies, true},
              pages);
  for (int type = 0; type <= static_cast<int>(model::AgencyType::other); ++type) {
    Agencies of_type;
    for (const model::Summary* s : all)
      if (s->type == static_cast<model::AgencyType>(type)) of_type.push_back(s);
    if (of_type.empty()) continue;
    const auto kind = static_cast<model::AgencyType>(type);
    const AgencyList list{"type/" + std::string(views::type_slug(kind)) + "/", site.words(views::type_words(kind)),
                          of_type, false};
    if (of_type.size() > views::most_rows)
      add_type_by_province(site, list, pages);
    else
      add_pages(site, list, pages);
  }
}

}  // namespace

extern const PortalPage lists_portal{.addresses = {"province", "type"},
                                     .is_of_many = true,
                                     .template_name = "agencies.html",
                                     .type = base::type_info<AgencyListPage>,
                                     .add = add_list_pages};

}  // namespace views
