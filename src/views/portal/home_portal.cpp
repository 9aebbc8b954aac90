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
  std::string id, name, count;
  base::Url href;                      // of its own page
  std::vector<views::AgencyRow> rows;  // empty where there are too many to list here
};
struct TypeLink {
  std::string name, count;
  base::Url href;
};
struct PortalHome {
  views::PageLayout frame;
  std::string facts;         // how many agencies there are, and what they have
  std::string search_label;  // of the search field
  bool has_agencies = false, has_rows = false;
  std::vector<ProvinceLink> provinces;
  std::vector<TypeLink> types;
  base::Url compare;  // empty where there is nothing to compare
};

REFLECT(ProvinceLink, "province", id, name, count, href, rows);
REFLECT(TypeLink, "type", name, count, href);
REFLECT(PortalHome, "portal home", frame, facts, search_label, has_agencies, has_rows, provinces, types, compare);

using model::Summary;

std::string count_text(const views::Site& site, std::size_t n) {
  return site.words("lists.count", {{"n", base::with_commas(static_cast<std::int64_t>(n))}});
}

std::vector<ProvinceLink> provinces(const views::Links& links, const views::Agencies& all, bool with_rows) {
  const views::Site& site = links.site();
  std::vector<ProvinceLink> out;
  for (const views::ProvinceList& list : views::by_province(all, site.words)) {
    ProvinceLink province{
        "province-" + std::to_string(out.size() + 1), list.name, count_text(site, list.agencies.size()), {}, {}};
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

// "5 หน่วยงาน · 1 มีคะแนนรวม · 3 มีรายงานผลมาตรการ": of whichever year.
std::string facts_of(const std::vector<Summary>& summaries, const base::Translations& words) {
  auto count = [&](auto has) {
    const auto n = std::count_if(summaries.begin(), summaries.end(),
                                 [&](const Summary& s) { return std::any_of(s.years.begin(), s.years.end(), has); });
    return base::with_commas(static_cast<std::int64_t>(n));
  };
  return words("portal.facts",
               {{"n", base::with_commas(static_cast<std::int64_t>(summaries.size()))},
                {"totals", count([](const model::YearSummary& y) { return y.total.has_value(); })},
                {"results", count([](const model::YearSummary& y) { return y.measures_with_results > 0; })}});
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
  page.has_rows = all.size() <= views::most_rows;
  page.provinces = provinces(links, all, page.has_rows);
  page.types = types(links, all);
  if (!views::compared_years(site, summaries).empty())
    page.compare = links.folder(views::portal_folder(site.settings, site.language(), views::compare_path()));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage home_portal{
    .is_of_many = true, .template_name = "portal.html", .type = base::type_info<PortalHome>, .add = add_portal_home};

}  // namespace views
