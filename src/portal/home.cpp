// The portal's home: which agencies are here, and how well do they do?
#include <map>

#include "core/json.h"
#include "core/number.h"
#include "parts/agency_lists.h"
#include "parts/comparison.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"
#include "parts/layout.h"
#include "portal/portal.h"

namespace portal {
namespace {

struct ProvinceLink {
  std::string id, name, count;
  core::Url href;                      // of its own page
  std::vector<parts::AgencyRow> rows;  // empty where there are too many to list here
};
struct TypeLink {
  std::string name, count;
  core::Url href;
};
struct PortalHome {
  parts::PageLayout frame;
  std::string agencies;  // their count
  bool has_agencies = false, has_rows = false;
  std::vector<ProvinceLink> provinces;
  std::vector<TypeLink> types;
  core::Url compare;  // empty where there is nothing to compare
};

REFLECT(ProvinceLink, "province", id, name, count, href, rows);
REFLECT(TypeLink, "type", name, count, href);
REFLECT(PortalHome, "portal home", frame, agencies, has_agencies, has_rows, provinces, types, compare);

using model::Summary;

std::string count_text(const parts::Site& site, std::size_t n) {
  return site.words("lists.count", {{"n", core::with_commas(static_cast<std::int64_t>(n))}});
}

std::vector<ProvinceLink> provinces(const parts::Links& links, const parts::Agencies& all, bool with_rows) {
  const parts::Site& site = links.site();
  std::vector<ProvinceLink> out;
  for (const parts::ProvinceList& list : parts::by_province(all, site.words)) {
    ProvinceLink province{
        "province-" + std::to_string(out.size() + 1), list.name, count_text(site, list.agencies.size()), {}, {}};
    province.href = links.folder(parts::portal_folder(site.settings, site.language(), "province/" + list.slug + "/"));
    if (with_rows) province.rows = parts::agency_rows(links, list.agencies, all, true);
    out.push_back(std::move(province));
  }
  return out;
}

std::vector<TypeLink> types(const parts::Links& links, const parts::Agencies& all) {
  const parts::Site& site = links.site();
  std::map<model::AgencyType, std::size_t> counts;
  for (const Summary* s : all) ++counts[s->type];
  std::vector<TypeLink> out;
  for (const auto& [type, count] : counts)
    out.push_back({site.words(parts::type_words(type)), count_text(site, count),
                   links.folder(parts::portal_folder(site.settings, site.language(),
                                                     "type/" + std::string(parts::type_slug(type)) + "/"))});
  return out;
}

core::Json search_action(const std::string& home) {
  return parts::LdObject("SearchAction")
      .json("target",
            parts::LdObject("EntryPoint").text("urlTemplate", home + "search/?q={search_term_string}").done())
      .text("query-input", "required name=search_term_string")
      .done();
}

core::Json website(const parts::Site& site) {
  const std::string address =
      parts::full_address(site.settings, parts::portal_folder(site.settings, site.language(), ""));
  if (address.empty()) return {};
  return parts::ld_block({parts::LdObject("WebSite")
                              .text("name", site.settings.title.in(site.language()))
                              .text("description", site.settings.description.in(site.language()))
                              .text("url", address)
                              .text("inLanguage", core::code(site.language()))
                              .json("potentialAction", search_action(address))
                              .done()});
}

// The newest date that any agency states; empty where none does.
core::Html updated(const std::vector<Summary>& summaries, core::Language language) {
  const Summary* newest = nullptr;
  for (const Summary& s : summaries)
    if (s.newest && (!newest || *newest->newest < *s.newest)) newest = &s;
  return newest ? parts::stated_time(newest->newest, newest->newest_month, language) : core::Html();
}

void add_portal_home(const parts::Site& site, const std::vector<Summary>& summaries, parts::Pages& pages) {
  const std::string folder = parts::portal_folder(site.settings, site.language(), "");
  const parts::Links links(site, folder);
  PortalHome page;
  page.agencies = core::with_commas(static_cast<std::int64_t>(summaries.size()));
  page.has_agencies = !summaries.empty();
  page.frame =
      parts::portal_layout(links, {.path = "", .description = site.words("portal.lead", {{"n", page.agencies}})});
  page.frame.updated = updated(summaries, site.language());
  page.frame.json_ld = website(site);
  page.frame.source = core::Html().text(site.words("portal.source"));
  const parts::Agencies all = parts::all_of(summaries);
  page.has_rows = all.size() <= parts::most_rows;
  page.provinces = provinces(links, all, page.has_rows);
  page.types = types(links, all);
  if (!parts::compared_years(site, summaries).empty())
    page.compare = links.folder(parts::portal_folder(site.settings, site.language(), parts::compare_path()));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage home_portal{
    .is_of_many = true, .template_name = "portal.html", .type = core::page_type<PortalHome>, .add = add_portal_home};

}  // namespace portal
