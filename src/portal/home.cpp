// The portal's home: which agencies are here, and how do they stand?
#include <algorithm>
#include <map>
#include <tuple>

#include "core/thai_order.h"
#include "parts/comparison.h"
#include "parts/figures_text.h"
#include "parts/frame.h"
#include "parts/json_ld.h"
#include "parts/score_tag.h"
#include "portal/portal.h"

namespace portal::home_page {

struct Row {
  core::Html name;
  core::Url href;
  std::string suffix;    // read out, not shown: tells agencies of one name apart
  std::string district;  // empty where not given
  std::vector<parts::Tag> scores;
};
struct Province {
  std::string id, name;
  std::vector<Row> rows;
};
struct Page {
  parts::Frame frame;
  std::string agencies;  // their count
  bool has_agencies = false;
  std::vector<Province> provinces;
  core::Url compare;     // empty where there is nothing to compare
};

}  // namespace portal::home_page

template <>
inline const core::Shape core::shape_of<portal::home_page::Row> = core::shape<portal::home_page::Row>(
    "agency", core::field<&portal::home_page::Row::name>("name"), core::field<&portal::home_page::Row::href>("href"),
    core::field<&portal::home_page::Row::suffix>("suffix"),
    core::field<&portal::home_page::Row::district>("district"),
    core::field<&portal::home_page::Row::scores>("scores"));
template <>
inline const core::Shape core::shape_of<portal::home_page::Province> = core::shape<portal::home_page::Province>(
    "province", core::field<&portal::home_page::Province::id>("id"),
    core::field<&portal::home_page::Province::name>("name"), core::field<&portal::home_page::Province::rows>("rows"));
template <>
inline const core::Shape core::shape_of<portal::home_page::Page> = core::shape<portal::home_page::Page>(
    "portal home", core::field<&portal::home_page::Page::frame>("frame"),
    core::field<&portal::home_page::Page::agencies>("agencies"),
    core::field<&portal::home_page::Page::has_agencies>("has_agencies"),
    core::field<&portal::home_page::Page::provinces>("provinces"),
    core::field<&portal::home_page::Page::compare>("compare"));

namespace portal {
namespace {

using home_page::Page;
using home_page::Province;
using home_page::Row;
using model::Summary;

// The newest year's scores; where these have no total, also the newest total there is.
std::vector<parts::Tag> score_tags(const parts::Site& site, const Summary& summary) {
  std::vector<parts::Tag> tags;
  for (auto y = summary.years.rbegin(); y != summary.years.rend(); ++y)
    if (y->has_assessment && (tags.empty() || y->total)) {
      tags.push_back(parts::score_tag(*y, site.frameworks.find(y->framework), site.words));
      if (y->total) break;
    }
  if (tags.empty()) tags.push_back(parts::missing_tag(site.words("portal.no_scores")));
  return tags;
}

std::vector<const Summary*> by_province_and_name(const parts::Site& site, const std::vector<Summary>& summaries) {
  std::vector<std::tuple<std::string, std::string, const Summary*>> keyed;
  for (const Summary& s : summaries)
    keyed.emplace_back(core::thai_order(s.province.view().in(site.language())),
                       core::thai_order(s.name.view().in(site.language())), &s);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::vector<const Summary*> out;
  for (const auto& key : keyed) out.push_back(std::get<2>(key));
  return out;
}

Row row_of(const parts::Links& links, const Summary& summary, bool is_only_one_of_its_name) {
  const parts::Site& site = links.site();
  Row row;
  row.name = parts::agency_name_html(summary.name.view().phrase(site.language()));
  row.href = links.folder(parts::folder_of(site.settings, summary.slug, site.language(), {}));
  if (!summary.district.view().empty())
    row.district = parts::place_part(parts::PlaceLevel::district, summary.district.view(), summary.province.view(),
                                     site.words);
  if (!is_only_one_of_its_name)
    row.suffix = parts::place_name(summary.district.view(), summary.province.view(), site.words);
  row.scores = score_tags(site, summary);
  return row;
}

std::vector<Province> provinces(const parts::Links& links, const std::vector<Summary>& summaries) {
  const parts::Site& site = links.site();
  std::map<std::string_view, int> count_of_name;
  for (const Summary& s : summaries) ++count_of_name[s.name.view().in(site.language())];
  std::vector<Province> out;
  std::string_view last;
  for (const Summary* s : by_province_and_name(site, summaries)) {
    const std::string_view province = s->province.view().in(site.language());
    if (out.empty() || province != last)
      out.push_back({"province-" + std::to_string(out.size() + 1), std::string(province), {}});
    last = province;
    out.back().rows.push_back(row_of(links, *s, count_of_name[s->name.view().in(site.language())] == 1));
  }
  return out;
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
                              .done()});
}

// The newest date that any agency states; empty where none does.
core::Html updated(const std::vector<Summary>& summaries, core::Language language) {
  const Summary* newest = nullptr;
  for (const Summary& s : summaries)
    if (s.newest && (!newest || *newest->newest < *s.newest)) newest = &s;
  return newest ? parts::stated_time(newest->newest, newest->newest_month, language) : core::Html();
}

void make(const parts::Site& site, const std::vector<Summary>& summaries, parts::Pages& pages) {
  if (!site.settings.root_agency.empty()) return;
  const std::string folder = parts::portal_folder(site.settings, site.language(), "");
  const parts::Links links(site, folder);
  Page page;
  page.agencies = std::to_string(summaries.size());
  page.has_agencies = !summaries.empty();
  page.frame = parts::portal_frame(
      links, {.path = "", .description = site.words("portal.lead", {{"n", page.agencies}})});
  page.frame.updated = updated(summaries, site.language());
  page.frame.json_ld = website(site);
  page.frame.source = core::Html().text(site.words("portal.source"));
  page.provinces = provinces(links, summaries);
  if (!parts::compared_years(site, summaries).empty())
    page.compare = links.folder(parts::portal_folder(site.settings, site.language(), parts::compare_path()));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const Kind home;
const Kind home{"portal.html", core::page_type<Page>, make};

}  // namespace portal
