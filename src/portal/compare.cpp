// The compare pages: how does mine stand beside its neighbours? One year and one framework at a time, without ranks.
#include <map>

#include "charts/totals.h"
#include "parts/comparison.h"
#include "parts/figures_text.h"
#include "parts/frame.h"
#include "parts/score_tag.h"
#include "portal/portal.h"

namespace portal::compare_page {

struct Cell {
  std::string score;  // empty where not published
};
struct Row {
  core::Html name;
  core::Url href;
  std::string suffix;  // its place, where another agency has the same name
  std::string type, place, total, grade;
  std::vector<Cell> instruments;
  parts::Tag scores;   // of an agency without a total: what it has instead
};
struct Group {
  std::string id;         // every id of the group begins with it
  core::Phrase framework;
  std::string sentence;   // what the chart shows, or that one total is all there is
  core::Html chart;       // empty with fewer than two totals
  std::string agencies, totals;  // counts
  std::string median;     // empty with fewer than two totals
  std::vector<std::string> instruments;  // ids: the columns behind the grade
  std::vector<Row> rows, without_total;
};
struct Page {
  parts::Frame frame;
  std::string year;
  bool has_many_groups = false;
  std::vector<Group> groups;
};

}  // namespace portal::compare_page

template <>
inline const core::Shape core::shape_of<portal::compare_page::Cell> = core::shape<portal::compare_page::Cell>(
    "cell", core::field<&portal::compare_page::Cell::score>("score"));
template <>
inline const core::Shape core::shape_of<portal::compare_page::Row> = core::shape<portal::compare_page::Row>(
    "agency", core::field<&portal::compare_page::Row::name>("name"),
    core::field<&portal::compare_page::Row::href>("href"),
    core::field<&portal::compare_page::Row::suffix>("suffix"), core::field<&portal::compare_page::Row::type>("type"),
    core::field<&portal::compare_page::Row::place>("place"),
    core::field<&portal::compare_page::Row::total>("total"), core::field<&portal::compare_page::Row::grade>("grade"),
    core::field<&portal::compare_page::Row::instruments>("instruments"),
    core::field<&portal::compare_page::Row::scores>("scores"));
template <>
inline const core::Shape core::shape_of<portal::compare_page::Group> = core::shape<portal::compare_page::Group>(
    "comparison", core::field<&portal::compare_page::Group::id>("id"),
    core::field<&portal::compare_page::Group::framework>("framework"),
    core::field<&portal::compare_page::Group::sentence>("sentence"),
    core::field<&portal::compare_page::Group::chart>("chart"),
    core::field<&portal::compare_page::Group::agencies>("agencies"),
    core::field<&portal::compare_page::Group::totals>("totals"),
    core::field<&portal::compare_page::Group::median>("median"),
    core::field<&portal::compare_page::Group::instruments>("instruments"),
    core::field<&portal::compare_page::Group::rows>("rows"),
    core::field<&portal::compare_page::Group::without_total>("without_total"));
template <>
inline const core::Shape core::shape_of<portal::compare_page::Page> = core::shape<portal::compare_page::Page>(
    "compare page", core::field<&portal::compare_page::Page::frame>("frame"),
    core::field<&portal::compare_page::Page::year>("year"),
    core::field<&portal::compare_page::Page::has_many_groups>("has_many_groups"),
    core::field<&portal::compare_page::Page::groups>("groups"));

namespace portal {
namespace {

using compare_page::Group;
using compare_page::Page;
using compare_page::Row;
using model::AgencyType;

std::string_view type_words(AgencyType type) {
  switch (type) {
    case AgencyType::subdistrict_administration: return "compare.subdistrict_administration";
    case AgencyType::subdistrict_municipality: return "compare.subdistrict_municipality";
    case AgencyType::town_municipality: return "compare.town_municipality";
    case AgencyType::city_municipality: return "compare.city_municipality";
    case AgencyType::provincial_administration: return "compare.provincial_administration";
    case AgencyType::department: return "compare.department";
    case AgencyType::public_organisation: return "compare.public_organisation";
    case AgencyType::other: break;
  }
  return "compare.other_type";
}

Row row_of(const parts::Links& links, const parts::Comparison& comparison, const parts::Compared& compared) {
  const parts::Site& site = links.site();
  const core::Language language = site.language();
  const model::Summary& agency = *compared.agency;
  Row row;
  row.name = parts::agency_name_html(agency.name.view().phrase(language));
  const parts::Address scores{model::PageKind::scores, compared.year->year, {}};  // a page of years with an assessment
  row.href = links.folder(parts::folder_of(site.settings, agency.slug, language,
                                           compared.year->has_assessment ? scores : parts::Address{}));
  row.type = site.words(type_words(agency.type));
  row.place = parts::place_name(agency.district.view(), agency.province.view(), site.words);
  if (compared.year->total) row.total = parts::total_text(*compared.year, site.words);
  row.grade = parts::grade_text(*compared.year, language);
  for (const model::Instrument& i : comparison.framework->instruments)
    row.instruments.push_back({parts::instrument_text(*compared.year, i.id, site.words)});
  row.scores = parts::score_tag(*compared.year, comparison.framework, site.words);
  return row;
}

// The name as the chart shows it: with the place where the name is not alone, and marked where the total is computed.
core::Html label_of(const parts::Compared& compared, const std::string& suffix, const core::Words& words) {
  core::Html label = parts::agency_name_html(compared.agency->name.view().phrase(words.language()));
  if (!suffix.empty()) label.raw(" <small class=\"mut\">").text(suffix).raw("</small>");
  if (compared.year->total_is_computed)
    label.raw(" <small class=\"mut\">(").text(words("frame.computed")).raw(")</small>");
  return label;
}

charts::TotalsData chart_data(const Group& group, int year, const parts::Comparison& comparison,
                              const core::Words& words) {
  charts::TotalsData data;
  data.id = group.id;
  data.year = year;
  data.target = comparison.framework->target;
  for (const parts::Compared& c : comparison.with_total)
    data.agencies.push_back({label_of(c, group.rows[data.agencies.size()].suffix, words), *c.year->total});
  return data;
}

// Rows of agencies whose name stands on the page twice carry their place.
void tell_apart(std::vector<Row>& rows, const std::vector<parts::Compared>& agencies, const parts::Comparison& all,
                const core::Words& words) {
  std::map<std::string_view, int> count_of_name;
  for (const auto* list : {&all.with_total, &all.without_total})
    for (const parts::Compared& c : *list) ++count_of_name[c.agency->name.view().in(words.language())];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Summary& agency = *agencies[i].agency;
    if (count_of_name[agency.name.view().in(words.language())] < 2) continue;
    rows[i].suffix = parts::place_name(agency.district.view(), agency.province.view(), words);
  }
}

Group group_of(const parts::Links& links, const parts::Comparison& comparison, int year) {
  const parts::Site& site = links.site();
  Group group;
  group.id = "totals-" + std::string(comparison.framework->id);
  group.framework = comparison.framework->name.phrase(site.language());
  group.totals = std::to_string(comparison.with_total.size());
  group.agencies = std::to_string(comparison.with_total.size() + comparison.without_total.size());
  for (const parts::Compared& c : comparison.with_total) group.rows.push_back(row_of(links, comparison, c));
  for (const parts::Compared& c : comparison.without_total) group.without_total.push_back(row_of(links, comparison, c));
  tell_apart(group.rows, comparison.with_total, comparison, site.words);
  tell_apart(group.without_total, comparison.without_total, comparison, site.words);
  const charts::TotalsData data = chart_data(group, year, comparison, site.words);
  group.chart = charts::totals(data, site.words);
  if (data.agencies.size() > 1) group.median = core::to_text(*charts::median(data));
  group.sentence = data.agencies.size() > 1 ? charts::totals_sentence(data, site.words)
                                            : site.words("compare.one_total", {{"n", group.agencies}});
  for (const model::Instrument& i : comparison.framework->instruments) group.instruments.emplace_back(i.id);
  return group;
}

parts::Crumb home_crumb(const parts::Links& links) {
  const std::string* home = links.site().words.find("portal.home");
  return {home ? core::Phrase{*home} : links.site().settings.title.phrase(links.site().language()), links.home()};
}

// The page of one year; `path` is that of the year, or the one without a year, whose address is not the canonical one.
void add_page(const parts::Site& site, const std::vector<parts::ComparedYear>& years,
              const parts::ComparedYear& compared, const std::string& path, parts::Pages& pages) {
  const std::string folder = parts::portal_folder(site.settings, site.language(), path);
  const std::string own = parts::portal_folder(site.settings, site.language(), parts::compare_path(compared.year));
  const parts::Links links(site, folder);
  Page page;
  page.year = parts::fiscal_year(compared.year, site.words);
  for (const parts::Comparison& c : compared.groups) page.groups.push_back(group_of(links, c, compared.year));
  page.has_many_groups = page.groups.size() > 1;
  page.frame = parts::portal_frame(links, {.path = path,
                                           .title = site.words("compare.title", {{"year", page.year}}),
                                           .description = page.groups.front().sentence,
                                           .crumbs = {home_crumb(links)}});
  page.frame.source = core::Html().text(site.words("portal.source"));
  if (folder != own) {
    page.frame.canonical = core::Url::outside(parts::full_address(site.settings, own));
    page.frame.alternates.clear();
  }
  for (auto y = years.rbegin(); y != years.rend() && years.size() > 1; ++y)
    page.frame.years.push_back(
        {parts::fiscal_year(y->year, site.words),
         links.folder(parts::portal_folder(site.settings, site.language(), parts::compare_path(y->year))),
         y->year == compared.year});
  pages.add(folder, std::move(page)).is_indexed = folder == own;
}

void make(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::Pages& pages) {
  if (!site.settings.root_agency.empty()) return;
  const std::vector<parts::ComparedYear> years = parts::compared_years(site, summaries);
  for (const parts::ComparedYear& year : years) add_page(site, years, year, parts::compare_path(year.year), pages);
  if (!years.empty()) add_page(site, years, years.back(), parts::compare_path(), pages);
}

}  // namespace

extern const Kind compare;
const Kind compare{"compare.html", core::page_type<Page>, make};

}  // namespace portal
