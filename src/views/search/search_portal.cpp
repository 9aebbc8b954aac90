// The search page: a form, what its script needs, and what leads to every agency without a script.
#include <array>

#include "base/number.h"
#include "model/data.h"
#include "model/word_lists.h"
#include "views/portal/agency_lists.h"
#include "views/portal/comparison.h"
#include "views/portal/search_scope.h"
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
  std::string search_label, example;  // as search_scope.h has them
  bool is_of_one = false, looks_into_all = false;
  std::string_view words;  // data/search_words.tsv, for its script
  std::string types;  // what agencies' names begin with, for its script: "อบต.|เทศบาลตำบล"
  std::string count;  // of all agencies
  base::Url complain, home, compare;       // where nothing is found; the last is empty where nothing is compared
  std::vector<views::AgencyRow> agencies;  // empty where there are too many to list
  std::vector<SearchGroup> groups;         // then their provinces and types
};

REFLECT(SearchGroup, "list", name, count, href);
REFLECT(SearchPage, "search page", frame, script, action, search_label, example, is_of_one, looks_into_all, words,
        types, count, complain, home, compare, agencies, groups);

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

// The words before an agency's name, in either language: who asks for one by them asks for an agency.
std::string type_words_of_names(const base::Translations& words) {
  std::string out = words("search.types");
  for (const model::TypeWord& type : model::type_words())
    if (type.kind != model::TypeKind::area) out.append("|").append(type.word);
  return out;
}

void add_search_page(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  const std::string folder = views::portal_folder(site.settings, site.language(), views::search_path);
  const views::Links links(site, folder);
  SearchPage page;
  page.frame = views::portal_layout(
      links, {.path = std::string(views::search_path), .title = site.words("search.title"), .is_indexed = false});
  page.frame.source = base::Html().text(site.words("portal.source"));
  page.frame.css = links.file(site.assets.portal_css);
  page.script = links.file(site.assets.search_js);
  page.action = links.folder(folder);
  views::SearchScope scope = views::search_scope(site, summaries);
  page.is_of_one = scope.is_of_one;
  page.looks_into_all = scope.looks_into_all;
  page.search_label = std::move(scope.label);
  page.example = std::move(scope.example);
  page.words = model::data::search_words;
  page.types = type_words_of_names(site.words);
  page.complain = page.frame.complain;
  page.home = links.home();
  if (page.is_of_one) {
    const views::Address channels{model::PageKind::channels, 0, {}};
    page.complain =
        links.folder(views::folder_of(site.settings, site.settings.root_agency, site.language(), channels));
  } else {
    page.count = base::with_commas(static_cast<std::int64_t>(summaries.size()));
    if (!views::compared_years(site, summaries).empty())
      page.compare = links.folder(views::portal_folder(site.settings, site.language(), views::compare_path()));
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
