// The agencies of a province and those of a type, in Thai alphabetical order: plain pages that need no script.
#include "parts/agency_lists.h"
#include "parts/layout.h"
#include "portal/portal.h"

namespace portal {
namespace {

struct AgencyGroup {
  std::string name, count;
  core::Url href;
};
struct AgencyListPage {
  parts::PageLayout frame;
  std::string title, lead;
  std::vector<AgencyGroup> groups;     // provinces, where the list is too long for a page
  std::vector<parts::AgencyRow> rows;  // else the agencies
  std::vector<parts::ListPage> pages;
};

REFLECT(AgencyGroup, "province", name, count, href);
REFLECT(AgencyListPage, "list of agencies", frame, title, lead, groups, rows, pages);

using parts::Agencies;

struct AgencyList {
  std::string path, title;
  const Agencies& agencies;
  bool in_province;
  std::vector<std::pair<std::string, std::string>> above =
      {};  // title and path of the lists that this one is a part of
};

parts::PageLayout layout_of(const parts::Links& links, const AgencyList& list, const std::string& path,
                           const std::string& title, const std::string& lead) {
  const parts::Site& site = links.site();
  const std::string* home = site.words.find("portal.home");
  std::vector<parts::Crumb> crumbs{
      {home ? core::Phrase{*home} : site.settings.title.phrase(site.language()), links.home()}};
  for (const auto& [name, at] : list.above)
    crumbs.push_back(parts::crumb_of(name, links.folder(parts::portal_folder(site.settings, site.language(), at))));
  parts::PageLayout frame = parts::portal_layout(
      links, {.path = path, .title = title, .description = title + ": " + lead, .crumbs = std::move(crumbs)});
  frame.source = core::Html().text(site.words("portal.source"));
  return frame;
}

void add_pages(const parts::Site& site, const AgencyList& list, parts::Pages& pages) {
  const std::size_t count = parts::page_count(list.agencies.size(), parts::most_rows);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path = parts::page_path(list.path, i),
                      folder = parts::portal_folder(site.settings, site.language(), path);
    const parts::Links links(site, folder);
    const auto [from, to] = parts::page_range(list.agencies.size(), count, i);
    const Agencies shown(list.agencies.begin() + static_cast<std::ptrdiff_t>(from),
                         list.agencies.begin() + static_cast<std::ptrdiff_t>(to));
    const std::string n = parts::count_of(list.agencies), number = std::to_string(i + 1),
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
    page.rows = parts::agency_rows(links, shown, list.agencies, list.in_province);
    page.pages = parts::page_links(links, list.path, count, i);
    pages.add(folder, std::move(page));
  }
}

// A type of more agencies than fit a page: a page of its provinces, and a list for each.
void add_type_by_province(const parts::Site& site, const AgencyList& list, parts::Pages& pages) {
  const std::string folder = parts::portal_folder(site.settings, site.language(), list.path);
  const parts::Links links(site, folder);
  AgencyListPage page;
  page.title = list.title;
  page.lead = site.words("lists.lead_provinces", {{"n", parts::count_of(list.agencies)}});
  page.frame = layout_of(links, list, list.path, list.title, page.lead);
  for (const parts::ProvinceList& province : parts::by_province(list.agencies, site.words)) {
    const std::string path = list.path + province.slug + "/";
    page.groups.push_back({province.name, site.words("lists.count", {{"n", parts::count_of(province.agencies)}}),
                           links.folder(parts::portal_folder(site.settings, site.language(), path))});
    const std::string title =
        site.words("lists.type_in_province", {{"type", list.title}, {"province", province.full_name}});
    add_pages(site, {path, title, province.agencies, true, {{list.title, list.path}}}, pages);
  }
  pages.add(folder, std::move(page));
}

void add_list_pages(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::Pages& pages) {
  const Agencies all = parts::by_name(parts::all_of(summaries), site.language());
  for (const parts::ProvinceList& province : parts::by_province(all, site.words))
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
    const AgencyList list{"type/" + std::string(parts::type_slug(kind)) + "/", site.words(parts::type_words(kind)),
                          of_type, false};
    if (of_type.size() > parts::most_rows)
      add_type_by_province(site, list, pages);
    else
      add_pages(site, list, pages);
  }
}

}  // namespace

extern const PortalPage lists_portal{.addresses = {"province", "type"},
                                     .is_of_many = true,
                                     .template_name = "agencies.html",
                                     .type = core::page_type<AgencyListPage>,
                                     .add = add_list_pages};

}  // namespace portal
