// The compare pages: how does mine compare with its neighbours? One year and one framework at a time, without ranks.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/number.h"
#include "views/charts/rows.h"
#include "views/portal/agency_lists.h"
#include "views/portal/comparison.h"
#include "views/shared/contact_links.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/links.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

// The median of the totals; empty with fewer than two.
std::string median_text(const Comparison& comparison) {
  std::vector<base::Points> totals;
  for (const Compared& c : comparison.with_total) totals.push_back(*c.year->total);
  return totals.size() > 1 ? base::to_text(*charts::median(std::move(totals))) : std::string();
}

struct ComparedProvince {
  std::string name, agencies, totals, median;
  base::Url href;  // empty where it has no total
};
struct ComparePage {
  PageLayout frame;
  std::string year, province;  // the province is empty on the page of all
  bool has_many_groups = false;
  std::vector<ComparedGroup> groups;
  std::vector<ComparedProvince> provinces;  // where the year has too many agencies for a page
  std::vector<ListPage> pages;
};

REFLECT(ComparedProvince, "province", name, agencies, totals, median, href);
REFLECT(ComparePage, "compare page", frame, year, province, has_many_groups, groups, provinces, pages);

constexpr std::size_t most_on_a_page = 200;     // more agencies in a year: a page for each province
constexpr std::size_t most_of_a_province = 60;  // with chart and table below 100 KB

Crumb home_crumb(const Links& links) {
  const std::string* home = links.site().words.find("portal.home");
  return {home ? base::ResolvedText{*home} : links.site().settings.title.phrase(links.site().language()),
          links.home()};
}

std::size_t agencies_of(const ComparedYear& year) {
  std::size_t n = 0;
  for (const Comparison& c : year.groups) n += c.with_total.size() + c.without_total.size();
  return n;
}

ComparePage page_of(const Links& links, const std::vector<ComparedYear>& years, int year) {
  const Site& site = links.site();
  ComparePage page;
  page.year = fiscal_year(year, site.words);
  for (auto y = years.rbegin(); y != years.rend() && years.size() > 1; ++y)
    page.frame.years.push_back({fiscal_year(y->year, site.words),
                                links.folder(portal_folder(site.settings, site.language(), compare_path(y->year))),
                                y->year == year});
  return page;
}

void put_layout(ComparePage& page, const Links& links, const std::string& path, const std::string& title,
                std::vector<Crumb> crumbs) {
  std::vector<YearLink> years = std::move(page.frame.years);
  page.frame = portal_layout(
      links,
      {.path = path, .title = title, .description = page.groups.front().sentence, .crumbs = std::move(crumbs)});
  page.frame.years = std::move(years);
  page.frame.page_css = links.file(links.site().assets.charts_css);
  page.frame.source = base::Html().text(links.site().words("portal.source"));
  for (const char* extension : {"csv", "json"})
    page.frame.downloads.push_back(
        {links.site().words("data.set_all_scores") + (extension[0] == 'c' ? " (CSV)" : " (JSON)"),
         links.file(portal_data_file("scores", extension))});
}

// What the charts of the page lead to.
std::vector<File> files_of(ComparePage& page) {
  std::vector<File> out;
  for (ComparedGroup& group : page.groups) std::move(group.files.begin(), group.files.end(), std::back_inserter(out));
  return out;
}

// The comparison's agencies of one province.
Comparison in_province(const Comparison& all, const std::string& slug) {
  Comparison out{all.framework, {}, {}};
  for (const auto& [from, to] :
       {std::pair{&all.with_total, &out.with_total}, std::pair{&all.without_total, &out.without_total}})
    for (const Compared& c : *from)
      if (slug_of_province(c.agency->province.view()) == slug) to->push_back(c);
  return out;
}

std::vector<Compared> part_of(const std::vector<Compared>& all, std::size_t pages, std::size_t i) {
  const auto [from, to] = page_range(all.size(), pages, i);
  return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to)};
}

// The pages of one province, of a year that has too many agencies for one.
void add_province(const Site& site, const std::vector<ComparedYear>& years, const ComparedYear& compared,
                  const ProvinceList& province, Pages& pages) {
  const std::string base = compare_path(compared.year) + province.slug + "/";
  std::vector<Comparison> groups;
  std::size_t longest = 0;
  for (const Comparison& c : compared.groups) {
    groups.push_back(in_province(c, province.slug));
    longest = std::max({longest, groups.back().with_total.size(), groups.back().without_total.size()});
  }
  const std::size_t count = page_count(longest, most_of_a_province);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string path = page_path(base, i), folder = portal_folder(site.settings, site.language(), path);
    const Links links(site, folder);
    ComparePage page = page_of(links, years, compared.year);
    page.province = province.full_name;
    for (const Comparison& c : groups) {
      const Comparison shown{c.framework, part_of(c.with_total, count, i), part_of(c.without_total, count, i)};
      if (!shown.with_total.empty() || !shown.without_total.empty())
        page.groups.push_back(compared_group(links, shown, c, compared.year, path));
    }
    page.has_many_groups = page.groups.size() > 1;
    page.pages = page_links(links, base, count, i);
    std::string title = site.words("compare.title_province", {{"year", page.year}, {"province", province.full_name}});
    if (count > 1)
      title = site.words("lists.title_page",
                         {{"title", title}, {"page", std::to_string(i + 1)}, {"pages", std::to_string(count)}});
    put_layout(page, links, path, title,
               {home_crumb(links),
                crumb_of(site.words("compare.title", {{"year", page.year}}),
                         links.folder(portal_folder(site.settings, site.language(), compare_path(compared.year))))});
    std::vector<File> files = files_of(page);
    pages.add(folder, std::move(page)).files = std::move(files);
  }
}

// The provinces of a year's agencies, each with the agencies of all frameworks.
std::vector<ProvinceList> provinces_of(const ComparedYear& compared, const base::Translations& words) {
  Agencies agencies;
  for (const Comparison& c : compared.groups)
    for (const auto* list : {&c.with_total, &c.without_total})
      for (const Compared& one : *list) agencies.push_back(one.agency);
  return by_province(agencies, words);
}

void put_provinces(ComparePage& page, const Links& links, const ComparedYear& compared) {
  const Site& site = links.site();
  for (const ProvinceList& list : provinces_of(compared, site.words)) {
    ComparedProvince province{list.name, count_of(list.agencies), {}, {}, {}};
    std::size_t totals = 0;
    for (const Comparison& c : compared.groups) {
      const Comparison own = in_province(c, list.slug);
      totals += own.with_total.size();
      if (compared.groups.size() == 1) province.median = median_text(own);
    }
    province.totals = base::with_commas(static_cast<std::int64_t>(totals));
    province.href =
        links.folder(portal_folder(site.settings, site.language(), compare_path(compared.year) + list.slug + "/"));
    page.provinces.push_back(std::move(province));
  }
}

// The page of one year; `path` is that of the year, or the one without a year, whose address is not the canonical
// one.
void add_page(const Site& site, const std::vector<ComparedYear>& years, const ComparedYear& compared,
              const std::string& path, Pages& pages) {
  const std::string folder = portal_folder(site.settings, site.language(), path);
  const std::string own = portal_folder(site.settings, site.language(), compare_path(compared.year));
  const Links links(site, folder);
  ComparePage page = page_of(links, years, compared.year);
  const bool is_split = agencies_of(compared) > most_on_a_page;
  for (const Comparison& c : compared.groups)
    page.groups.push_back(compared_group(links, is_split ? Comparison{c.framework, {}, {}} : c, c, compared.year,
                                         compare_path(compared.year)));
  if (is_split) put_provinces(page, links, compared);
  page.has_many_groups = page.groups.size() > 1;
  put_layout(page, links, path, site.words("compare.title", {{"year", page.year}}), {home_crumb(links)});
  if (folder != own) {
    page.frame.canonical = base::Url::outside(full_address(site.settings, own));
    page.frame.contact = site_contact_row(site, public_address(site.settings, own));
    page.frame.alternates.clear();
  }
  std::vector<File> files = files_of(page);
  Page& added = pages.add(folder, std::move(page));
  added.is_indexed = folder == own;
  if (added.is_indexed) added.files = std::move(files);
}

// The newest year of which scores can stand side by side; without one, the newest.
const ComparedYear& newest_comparison(const Site& site, const std::vector<ComparedYear>& years) {
  const Links links(site, portal_folder(site.settings, site.language(), compare_path()));
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    for (const Comparison& c : year->groups) {
      if (c.with_total.size() > 1 || !compared_group(links, c, c, year->year, {}).shared.empty()) return *year;
    }
  return years.back();
}

void add_compare_pages(const Site& site, const std::vector<model::Summary>& summaries, Pages& pages) {
  const std::vector<ComparedYear> years = compared_years(site, summaries);
  for (const ComparedYear& year : years) {
    add_page(site, years, year, compare_path(year.year), pages);
    if (agencies_of(year) > most_on_a_page)
      for (const ProvinceList& province : provinces_of(year, site.words))
        add_province(site, years, year, province, pages);
  }
  if (!years.empty()) add_page(site, years, newest_comparison(site, years), compare_path(), pages);
}

}  // namespace

extern const PortalPage compare_portal{.addresses = {"compare"},
                                       .is_of_many = true,
                                       .template_name = "compare.html",
                                       .type = base::type_info<ComparePage>,
                                       .add = add_compare_pages};

}  // namespace views
