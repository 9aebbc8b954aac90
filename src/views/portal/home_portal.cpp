// The portal's home: which agencies are here, and how well do they do?
#include <algorithm>
#include <map>

#include "base/json.h"
#include "base/number.h"
#include "views/portal/agency_lists.h"
#include "views/portal/comparison.h"
#include "views/portal/search_scope.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct ProvinceLink {
  std::string id, name;
  std::string count;                   // empty beside the row of a single agency
  base::Url href;                      // of its own page
  std::vector<views::AgencyRow> rows;  // empty where there are too many to list here
};
struct TypeLink {
  std::string name, count;
  base::Url href;
};
// "5 หน่วยงาน"
struct PortalFact {
  std::string value, what;
};
struct PortalHome {
  views::PageLayout frame;
  std::vector<PortalFact> facts;  // how many agencies there are, and what they have
  std::string search_label;       // of the search field
  bool has_agencies = false, has_rows = false, has_totals = false;
  std::vector<ProvinceLink> provinces;
  std::vector<TypeLink> types;
  base::Url compare;  // empty where there is nothing to compare
};

REFLECT(ProvinceLink, "province", id, name, count, href, rows);
REFLECT(TypeLink, "type", name, count, href);
REFLECT(PortalFact, "fact", value, what);
REFLECT(PortalHome, "portal home", frame, facts, search_label, has_agencies, has_rows, has_totals, provinces, types,
        compare);

using model::Summary;

// More agencies than this are a long way on a phone: there the home has the provinces alone, and these their lists.
constexpr std::size_t most_on_home = 60;

std::string count_text(const views::Site& site, std::size_t n) {
  return site.words("lists.count", {{"n", base::with_commas(static_cast<std::int64_t>(n))}});
}

std::vector<ProvinceLink> provinces(const views::Links& links, const views::Agencies& all, bool with_rows) {
  const views::Site& site = links.site();
  std::vector<ProvinceLink> out;
  for (const views::ProvinceList& list : views::by_province(all, site.words)) {
    ProvinceLink province;
    province.id = "province-" + std::to_string(out.size() + 1);
    province.name = list.name;
    if (list.agencies.size() > 1 || !with_rows) province.count = count_text(site, list.agencies.size());
    province.href = links.folder(views::portal_folder(site.settings, site.language(), "province/" + list.slug + "/"));
    if (with_rows) province.rows = views::agency_rows(links, list.agencies, all, true);
    out.push_back(std::move(province));
  }
  return out;
}

std::vector<TypeLink> types(const views::Links& links, const views::Agencies& all) {
  const views::Site& site = links.site();
  std::map<model::AgencyType, std::size_t> counts;
  for (const Summary* s : all) ++counts[s->type];
  std::vector<TypeLink> out;
  for (const auto& [type, count] : counts)
    out.push_back({site.words(views::type_words(type)), count_text(site, count),
                   links.folder(views::portal_folder(site.settings, site.language(),
                                                     "type/" + std::string(views::type_slug(type)) + "/"))});
  return out;
}

bool has_total(const Summary& s) {
  return std::any_of(s.years.begin(), s.years.end(), [](const model::YearSummary& y) { return y.total.has_value(); });
}

bool has_results(const Summary& s) {
  return std::any_of(s.years.begin(), s.years.end(),
                     [](const model::YearSummary& y) { return y.measures_with_results > 0; });
}

// How many agencies there are, and how many have a total and results of measures, of whichever year.
std::vector<PortalFact> facts_of(const std::vector<Summary>& summaries, const base::Translations& words) {
  auto fact = [&](std::string_view key, std::size_t n) {
    const std::string value = base::with_commas(static_cast<std::int64_t>(n));
    return PortalFact{value, words(key, {{"n", value}})};
  };
  auto count = [&](bool has(const Summary&)) {
    return static_cast<std::size_t>(std::count_if(summaries.begin(), summaries.end(), has));
  };
  return {fact("portal.agencies", summaries.size()), fact("portal.with_total", count(has_total)),
          fact("portal.with_results", count(has_results))};
}

base::Json search_action(const std::string& home) {
  return views::LdObject("SearchAction")
      .json("target",
            views::LdObject("EntryPoint").text("urlTemplate", home + "search/?q={search_term_string}").done())
      .text("query-input", "required name=search_term_string")
      .done();
}

base::Json website(const views::Site& site) {
  const std::string address =
      views::full_address(site.settings, views::portal_folder(site.settings, site.language(), ""));
  if (address.empty()) return {};
  return views::ld_block({views::LdObject("WebSite")
                              .text("name", site.settings.title.in(site.language()))
                              .text("description", site.settings.description.in(site.language()))
                              .text("url", address)
                              .text("inLanguage", base::code(site.language()))
                              .json("potentialAction", search_action(address))
                              .done()});
}

// The newest date that any agency states; empty where none does.
base::Html updated(const std::vector<Summary>& summaries, base::Language language) {
  const Summary* newest = nullptr;
  for (const Summary& s : summaries)
    if (s.newest && (!newest || *newest->newest < *s.newest)) newest = &s;
  return newest ? views::stated_time(newest->newest, newest->newest_month, language) : base::Html();
}

void add_portal_home(const views::Site& site, const std::vector<Summary>& summaries, views::Pages& pages) {
  const std::string folder = views::portal_folder(site.settings, site.language(), "");
  const views::Links links(site, folder);
  PortalHome page;
  page.has_agencies = !summaries.empty();
  page.facts = facts_of(summaries, site.words);
  page.search_label = views::search_scope(site, summaries).label;
  page.frame = views::portal_layout(
      links,
      {.path = "", .description = site.words("portal.lead", {{"n", views::count_of(views::all_of(summaries))}})});
  page.frame.css = links.file(site.assets.portal_css);
  page.frame.updated = updated(summaries, site.language());
  page.frame.json_ld = website(site);
  page.frame.source = base::Html().text(site.words("portal.source"));
  const views::Agencies all = views::all_of(summaries);
  page.has_rows = all.size() <= most_on_home;
  page.provinces = provinces(links, all, page.has_rows);
  page.has_totals = std::any_of(summaries.begin(), summaries.end(), has_total);
  page.types = types(links, all);
  if (!views::compared_years(site, summaries).empty())
    page.compare = links.folder(views::portal_folder(site.settings, site.language(), views::compare_path()));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage home_portal{
    .is_of_many = true, .template_name = "portal.html", .type = base::type_info<PortalHome>, .add = add_portal_home};

}  // namespace views
