// The search page: a form, what its script needs, and what leads to every agency without a script.
#include "parts/agency_lists.h"
#include "parts/layout.h"
#include "portal/portal.h"

namespace portal {
namespace {

struct SearchGroup {
  std::string name, count;
  core::Url href;
};
struct SearchPage {
  parts::PageLayout frame;
  core::Url script, action;
  bool is_of_one = false;                  // the site is one agency's
  bool looks_into_all = false;             // the indexes of all agencies are small enough to be read for one question
  std::vector<parts::AgencyRow> agencies;  // empty where there are too many to list
  std::vector<SearchGroup> groups;         // then their provinces and types
};

REFLECT(SearchGroup, "list", name, count, href);
REFLECT(SearchPage, "search page", frame, script, action, is_of_one, looks_into_all, agencies, groups);

constexpr int most_for_all = 2048;  // KiB of all indexes of a language

int index_sizes(const std::vector<model::Summary>& summaries, core::Language language) {
  int kib = 0;
  for (const model::Summary& s : summaries) kib += s.index_sizes[core::index(language)];
  return kib;
}

std::vector<SearchGroup> groups(const parts::Links& links, const parts::Agencies& all) {
  const parts::Site& site = links.site();
  auto group = [&](const std::string& name, std::size_t count, const std::string& path) {
    return SearchGroup{name, site.words("lists.count", {{"n", std::to_string(count)}}),
                       links.folder(parts::portal_folder(site.settings, site.language(), path))};
  };
  std::vector<SearchGroup> out;
  for (const parts::ProvinceList& list : parts::by_province(all, site.words))
    out.push_back(group(list.full_name, list.agencies.size(), "province/" + list.slug + "/"));
  std::array<std::size_t, static_cast<std::size_t>(model::AgencyType::other) + 1> counts{};
  for (const model::Summary* s : all) ++counts[static_cast<std::size_t>(s->type)];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto type = static_cast<model::AgencyType>(i);
    if (counts[i])
      out.push_back(
          group(site.words(parts::type_words(type)), counts[i], "type/" + std::string(parts::type_slug(type)) + "/"));
  }
  return out;
}

void add_search_page(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::Pages& pages) {
  const std::string folder = parts::portal_folder(site.settings, site.language(), "search/");
  const parts::Links links(site, folder);
  SearchPage page;
  page.frame =
      parts::portal_layout(links, {.path = "search/", .title = site.words("search.title"), .is_indexed = false});
  page.frame.source = core::Html().text(site.words("portal.source"));
  page.script = links.file(site.assets.search_js);
  page.action = links.folder(folder);
  page.is_of_one = !site.settings.root_agency.empty();
  page.looks_into_all = index_sizes(summaries, site.language()) <= most_for_all;
  if (!page.is_of_one) {
    const parts::Agencies all = parts::by_name(parts::all_of(summaries), site.language());
    if (all.size() <= parts::most_rows)
      page.agencies = parts::agency_rows(links, all, all, false);
    else
      page.groups = groups(links, all);
  }
  parts::Page& added = pages.add(folder, std::move(page));
  added.is_indexed = false;
}

}  // namespace

extern const PortalPage search_portal{.addresses = {"search"},
                                      .template_name = "search.html",
                                      .type = core::page_type<SearchPage>,
                                      .add = add_search_page};

}  // namespace portal
