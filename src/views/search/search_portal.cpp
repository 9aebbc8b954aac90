// The search page: a form, what its script needs, and what leads to every agency without a script.
#include "views/portal/agency_lists.h"
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct SearchGroup {
  std::string name, count;
  base::Url href;
};
struct SearchPage {
  views::PageLayout frame;
  base::Url script, action;
  bool is_of_one = false;                  // the site is one agency's
  bool looks_into_all = false;             // the indexes of all agencies are small enough to be read for one question
  std::vector<views::AgencyRow> agencies;  // empty where there are too many to list
  std::vector<SearchGroup> groups;         // then their provinces and types
};

REFLECT(SearchGroup, "list", name, count, href);
REFLECT(SearchPage, "search page", frame, script, action, is_of_one, looks_into_all, agencies, groups);

constexpr int most_for_all = 2048;  // KiB of all indexes of a language

int index_sizes(const std::vector<model::Summary>& summaries, base::Language language) {
  int kib = 0;
  for (const model::Summary& s : summaries) kib += s.index_sizes[base::index(language)];
  return kib;
}

std::vector<SearchGroup> groups(const views::Links& links, const views::Agencies& all) {
  const views::Site& site = links.site();
  auto group = [&](const std::string& name, std::size_t count, const std::string& path) {
    return SearchGroup{name, site.words("lists.count", {{"n", std::to_string(count)}}),
                       links.folder(views::portal_folder(site.settings, site.language(), path))};
  };
  std::vector<SearchGroup> out;
  for (const views::ProvinceList& list : views::by_province(all, site.words))
    out.push_back(group(list.full_name, list.agencies.size(), "province/" + list.slug + "/"));
  std::array<std::size_t, static_cast<std::size_t>(model::AgencyType::other) + 1> counts{};
  for (const model::Summary* s : all) ++counts[static_cast<std::size_t>(s->type)];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto type = static_cast<model::AgencyType>(i);
    if (counts[i])
      out.push_back(
          group(site.words(views::type_words(type)), counts[i], "type/" + std::string(views::type_slug(type)) + "/"));
  }
  return out;
}

void add_search_page(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  const std::string folder = views::portal_folder(site.settings, site.language(), "search/");
  const views::Links links(site, folder);
  SearchPage page;
  page.frame =
      views::portal_layout(links, {.path = "search/", .title = site.words("search.title"), .is_indexed = false});
  page.frame.source = base::Html().text(site.words("portal.source"));
  page.script = links.file(site.assets.search_js);
  page.action = links.folder(folder);
  page.is_of_one = !site.settings.root_agency.empty();
  page.looks_into_all = index_sizes(summaries, site.language()) <= most_for_all;
  if (!page.is_of_one) {
    const views::Agencies all = views::by_name(views::all_of(summaries), site.language());
    if (all.size() <= views::most_rows)
      page.agencies = views::agency_rows(links, all, all, false);
    else
      page.groups = groups(links, all);
  }
  views::Page& added = pages.add(folder, std::move(page));
  added.is_indexed = false;
}

}  // namespace

extern const PortalPage search_portal{.addresses = {"search"},
                                      .template_name = "search.html",
                                      .type = base::type_info<SearchPage>,
                                      .add = add_search_page};

}  // namespace views
