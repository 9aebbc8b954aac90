// The compare pages: how does mine compare with its neighbours? One year and one framework at a time, without ranks.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/number.h"
#include "views/charts/rows.h"
#include "views/portal/agency_lists.h"
#include "views/portal/comparison.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_names.h"
#include "views/shared/badges.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/links.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct ComparedScore {
  std::string id, score;  // the score is empty where not published
};
struct ComparedRow {
  base::Html name;
  base::Url href;
  std::string suffix;  // its place, where another agency has the same name
  std::string place, total, grade;
  bool total_is_computed = false;
  base::Html plot;
  std::vector<ComparedScore> instruments;
  Badge scores;  // of an agency without a total: what it has instead
};
struct ComparedGroup {
  std::string id;  // every id of the group begins with it
  base::ResolvedText framework;
  std::string sentence;                  // what the chart shows
  base::Html national;                   // the year's results in the whole country, where the framework has them
  base::Html caption, key, axis;         // of the plots in the rows; empty without rows
  std::string agencies, totals;          // counts
  std::string median;                    // empty with fewer than two totals
  std::vector<std::string> instruments;  // ids: the columns after the grade
  std::vector<ComparedRow> rows, without_total;
};

REFLECT(ComparedScore, "cell", id, score);
REFLECT(ComparedRow, "agency", name, href, suffix, place, total, grade, total_is_computed, plot, instruments, scores);
REFLECT(ComparedGroup, "comparison", id, framework, sentence, caption, key, axis, national, agencies, totals, median,
        instruments, rows, without_total);

ComparedRow row_of(const Links& links, const Comparison& comparison, const Compared& compared) {
  const Site& site = links.site();
  const base::Language language = site.language();
  const model::Summary& agency = *compared.agency;
  ComparedRow row;
  const base::ResolvedText name = agency.name.view().phrase(language);
  row.name = compared.year->total ? short_agency_name_html(name) : agency_name_html(name);
  const Address scores{model::PageKind::scores, compared.year->year, {}};  // a page of years with an assessment
  row.href = links.folder(
      folder_of(site.settings, agency.slug, language, compared.year->has_assessment ? scores : Address{}));
  row.place = place_name(agency.district.view(), agency.province.view(), site.words);
  if (compared.year->total) row.total = base::to_text(*compared.year->total);
  row.total_is_computed = compared.year->total_is_computed;
  row.grade = grade_text(*compared.year, language);
  for (const model::Instrument& i : comparison.framework->instruments)
    row.instruments.push_back({std::string(i.id), instrument_text(*compared.year, i.id, site.words)});
  row.scores = score_tag(*compared.year, comparison.framework, site.words);
  return row;
}

// Values of the shown agencies first, in their order; then of those on other pages, which count too.
charts::Rows chart_rows(const Comparison& shown, const std::vector<base::Points>& elsewhere, std::string id,
                        int year) {
  charts::Rows rows{charts::Rows::Of::agencies, std::move(id), year, 0, shown.framework->target};
  std::vector<base::Points> totals = elsewhere;
  for (const Compared& c : shown.with_total) {
    rows.values.push_back({*c.year->total, {}});
    totals.push_back(*c.year->total);
  }
  for (base::Points total : elsewhere) rows.values.push_back({total, {}});
  if (totals.size() > 1) rows.median = charts::median(std::move(totals));
  rows.choose_form();
  return rows;
}

// Rows of agencies whose name is on the page twice say where they are.
void tell_apart(std::vector<ComparedRow>& rows, const std::vector<Compared>& agencies, const Comparison& all,
                const base::Translations& words) {
  std::map<std::string_view, int> count_of_name;
  for (const auto* list : {&all.with_total, &all.without_total})
    for (const Compared& c : *list) ++count_of_name[c.agency->name.view().in(words.language())];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Summary& agency = *agencies[i].agency;
    if (count_of_name[agency.name.view().in(words.language())] < 2) continue;
    rows[i].suffix = place_name(agency.district.view(), agency.province.view(), words);
  }
}

// The totals of `all` that are not among the shown ones: both have one order.
std::vector<base::Points> totals_elsewhere(const Comparison& shown, const Comparison& all) {
  std::vector<base::Points> out;
  std::size_t next = 0;
  for (const Compared& c : all.with_total) {
    if (next < shown.with_total.size() && shown.with_total[next].agency == c.agency)
      ++next;
    else
      out.push_back(*c.year->total);
  }
  return out;
}

// `all` are the agencies among which names are told apart and whose median is stated, `shown` those that the page
// lists.
ComparedGroup compared_group(const Links& links, const Comparison& comparison, const Comparison& all, int year) {
  const Site& site = links.site();
  ComparedGroup group;
  group.id = "totals-" + std::string(comparison.framework->id);
  group.framework = comparison.framework->name.phrase(site.language());
  group.national = national_average_html(*comparison.framework, site.words);
  group.totals = base::with_commas(static_cast<std::int64_t>(comparison.with_total.size()));
  group.agencies = base::with_commas(static_cast<std::int64_t>(all.with_total.size() + all.without_total.size()));
  for (const Compared& c : comparison.with_total) group.rows.push_back(row_of(links, comparison, c));
  for (const Compared& c : comparison.without_total) group.without_total.push_back(row_of(links, comparison, c));
  tell_apart(group.rows, comparison.with_total, all, site.words);
  tell_apart(group.without_total, comparison.without_total, all, site.words);
  const charts::Rows rows = chart_rows(comparison, totals_elsewhere(comparison, all), group.id, year);
  const charts::Caption caption = charts::rows_caption(rows, false, site.words);
  group.sentence = caption.finding;
  if (!group.rows.empty()) {
    group.caption = caption.html();
    group.key = charts::rows_key(rows, site.words).html();
    group.axis = charts::rows_axis(rows, site.words);
  }
  for (std::size_t i = 0; i < group.rows.size(); ++i) group.rows[i].plot = charts::rows_plot(rows, rows.values[i]);
  if (rows.median) group.median = base::to_text(*rows.median);
  for (const model::Instrument& i : comparison.framework->instruments) group.instruments.emplace_back(i.id);
  return group;
}

// The median of the totals; empty with fewer than two.
std::string median_text(const Comparison& comparison) {
  std::vector<base::Points> totals;
  for (const Compared& c : comparison.with_total) totals.push_back(*c.year->total);
  return totals.size() > 1 ? base::to_text(*charts::median(std::move(totals))) : std::string();
}

}  // namespace
}  // namespace views

namespace views {
namespace {

struct ComparedProvince {
  std::string name, agencies, totals, median;
  base::Url href;  // empty where it has no total
};
struct ComparePage {
  views::PageLayout frame;
  std::string year, province;  // the province is empty on the page of all
  bool has_many_groups = false;
  std::vector<views::ComparedGroup> groups;
  std::vector<ComparedProvince> provinces;  // where the year has too many agencies for a page
  std::vector<views::ListPage> pages;
};

REFLECT(ComparedProvince, "province", name, agencies, totals, median, href);
REFLECT(ComparePage, "compare page", frame, year, province, has_many_groups, groups, provinces, pages);

using views::ComparedYear;
using views::Comparison;

constexpr std::size_t most_on_a_page = 200;     // more agencies in a year: a page for each province
constexpr std::size_t most_of_a_province = 60;  // with chart and table below 100 KB

views::Crumb home_crumb(const views::Links& links) {
  const std::string* home = links.site().words.find("portal.home");
  return {home ? base::ResolvedText{*home} : links.site().settings.title.phrase(links.site().language()),
          links.home()};
}

std::size_t agencies_of(const ComparedYear& year) {
  std::size_t n = 0;
  for (const Comparison& c : year.groups) n += c.with_total.size() + c.without_total.size();
  return n;
}

ComparePage page_of(const views::Links& links, const std::vector<ComparedYear>& years, int year) {
  const views::Site& site = links.site();
  ComparePage page;
  page.year = views::fiscal_year(year, site.words);
  for (auto y = years.rbegin(); y != years.rend() && years.size() > 1; ++y)
    page.frame.years.push_back(
        {views::fiscal_year(y->year, site.words),
         links.folder(views::portal_folder(site.settings, site.language(), views::compare_path(y->year))),
         y->year == year});
  return page;
}

void put_layout(ComparePage& page, const views::Links& links, const std::string& path, const std::string& title,
                std::vector<views::Crumb> crumbs) {
  std::vector<views::YearLink> years = std::move(page.frame.years);
  page.frame = views::portal_layout(
      links,
      {.path = path, .title = title, .description = page.groups.front().sentence, .crumbs = std::move(crumbs)});
  page.frame.years = std::move(years);
  page.frame.page_css = links.file(links.site().assets.charts_css);
  page.frame.source = base::Html().text(links.site().words("portal.source"));
  for (const char* extension : {"csv", "json"})
    page.frame.downloads.push_back(
        {links.site().words("data.set_all_scores") + (extension[0] == 'c' ? " (CSV)" : " (JSON)"),
         links.file(views::portal_data_file("scores", extension))});
}

// The comparison's agencies of one province.
Comparison in_province(const Comparison& all, const std::string& slug) {
  Comparison out{all.framework, {}, {}};
  for (const auto& [from, to] :
       {std::pair{&all.with_total, &out.with_total}, std::pair{&all.without_total, &out.without_total}})
    for (const views::Compared& c : *from)
      if (views::slug_of_province(c.agency->province.view()) == slug) to->push_back(c);
  return out;
}

std::vector<views::Compared> part_of(const std::vector<views::Compared>& all, std::size_t pages, std::size_t i) {
  const auto [from, to] = views::page_range(all.size(), pages, i);
  return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to)};
}

// The pages of one province, of a year that has too many agencies for one.
void add_province(const views::Site& site, const std::vector<ComparedYear>& years, const ComparedYear& compared,
                  const views::ProvinceList& province, views::Pages& pages) {
  const std::string base = views::compare_path(compared.year) + province.slug + "/";
  std::vector<Comparison> groups;
  std::size_t longest = 0;
  for (const Comparison& c : compared.groups) {
    groups.push_back(in_province(c, province.slug));
    longest = std::max({longest, groups.back().with_total.size(), groups.back().without_total.size()});
  }
  const std::size_t count = views::page_count(longest, most_of_a_province);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path = views::page_path(base, i),
                      folder = views::portal_folder(site.settings, site.language(), path);
    const views::Links links(site, folder);
    ComparePage page = page_of(links, years, compared.year);
    page.province = province.full_name;
    for (const Comparison& c : groups) {
      const Comparison shown{c.framework, part_of(c.with_total, count, i), part_of(c.without_total, count, i)};
      if (!shown.with_total.empty() || !shown.without_total.empty())
        page.groups.push_back(views::compared_group(links, shown, c, compared.year));
    }
    page.has_many_groups = page.groups.size() > 1;
    page.pages = views::page_links(links, base, count, i);
    std::string title = site.words("compare.title_province", {{"year", page.year}, {"province", province.full_name}});
    if (count > 1)
      title = site.words("lists.title_page",
                         {{"title", title}, {"page", std::to_string(i + 1)}, {"pages", std::to_string(count)}});
    put_layout(
        page, links, path, title,
        {home_crumb(links), views::crumb_of(site.words("compare.title", {{"year", page.year}}),
                                            links.folder(views::portal_folder(site.settings, site.language(),
                                                                              views::compare_path(compared.year))))});
    pages.add(folder, std::move(page));
  }
}

// The provinces of a year's agencies, each with the agencies of all frameworks.
std::vector<views::ProvinceList> provinces_of(const ComparedYear& compared, const base::Translations& words) {
  views::Agencies agencies;
  for (const Comparison& c : compared.groups)
    for (const auto* list : {&c.with_total, &c.without_total})
      for (const views::Compared& one : *list) agencies.push_back(one.agency);
  return views::by_province(agencies, words);
}

void put_provinces(ComparePage& page, const views::Links& links, const ComparedYear& compared) {
  const views::Site& site = links.site();
  for (const views::ProvinceList& list : provinces_of(compared, site.words)) {
    ComparedProvince province{list.name, views::count_of(list.agencies), {}, {}, {}};
    std::size_t totals = 0;
    for (const Comparison& c : compared.groups) {
      const Comparison own = in_province(c, list.slug);
      totals += own.with_total.size();
      if (compared.groups.size() == 1) province.median = views::median_text(own);
    }
    province.totals = base::with_commas(static_cast<std::int64_t>(totals));
    province.href = links.folder(
        views::portal_folder(site.settings, site.language(), views::compare_path(compared.year) + list.slug + "/"));
    page.provinces.push_back(std::move(province));
  }
}

// The page of one year; `path` is that of the year, or the one without a year, whose address is not the canonical
// one.
void add_page(const views::Site& site, const std::vector<ComparedYear>& years, const ComparedYear& compared,
              const std::string& path, views::Pages& pages) {
  const std::string folder = views::portal_folder(site.settings, site.language(), path);
  const std::string own = views::portal_folder(site.settings, site.language(), views::compare_path(compared.year));
  const views::Links links(site, folder);
  ComparePage page = page_of(links, years, compared.year);
  const bool is_split = agencies_of(compared) > most_on_a_page;
  for (const Comparison& c : compared.groups)
    page.groups.push_back(
        views::compared_group(links, is_split ? Comparison{c.framework, {}, {}} : c, c, compared.year));
  if (is_split) put_provinces(page, links, compared);
  page.has_many_groups = page.groups.size() > 1;
  put_layout(page, links, path, site.words("compare.title", {{"year", page.year}}), {home_crumb(links)});
  if (folder != own) {
    page.frame.canonical = base::Url::outside(views::full_address(site.settings, own));
    page.frame.alternates.clear();
  }
  pages.add(folder, std::move(page)).is_indexed = folder == own;
}

void add_compare_pages(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  const std::vector<ComparedYear> years = views::compared_years(site, summaries);
  for (const ComparedYear& year : years) {
    add_page(site, years, year, views::compare_path(year.year), pages);
    if (agencies_of(year) > most_on_a_page)
      for (const views::ProvinceList& province : provinces_of(year, site.words))
        add_province(site, years, year, province, pages);
  }
  if (!years.empty()) add_page(site, years, years.back(), views::compare_path(), pages);
}

}  // namespace

extern const PortalPage compare_portal{.addresses = {"compare"},
                                       .is_of_many = true,
                                       .template_name = "compare.html",
                                       .type = base::type_info<ComparePage>,
                                       .add = add_compare_pages};

}  // namespace views
