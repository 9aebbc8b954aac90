// The data page: can I have the numbers?
#include <algorithm>

#include "base/json.h"
#include "model/summary.h"
#include "views/data/data_page_rows.h"
#include "views/shared/agency_pages.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/source_html.h"

namespace views {
namespace {

using model::PageKind;

constexpr views::Address data_address{PageKind::data, 0, {}};

std::string joined_years(const std::vector<int>& years) {
  std::string out;
  for (int year : years) out += (out.empty() ? "" : ", ") + std::to_string(year);
  return out;
}

views::DataRow row_of(const views::AgencyLinks& links, const views::DataSet& set) {
  const views::Context& context = links.context();
  views::DataRow row = views::data_row(links, set, context.data ? context.data->find(set.name) : nullptr);
  if (!views::has_data(set, context.agency)) {
    row.tag = views::missing_badge(context.words()("frame.not_published"));
    return row;
  }
  row.years = joined_years(views::years_of(set, context.agency));
  auto file = [&](std::string_view extension) {
    return links.file(views::data_file(context.site.settings, context.agency.slug, set.name, extension));
  };
  row.csv = file("csv");
  row.json = file("json");
  return row;
}

views::DataRow row_of(const views::AgencyLinks& links, const views::TableFiles& files) {
  const base::Language language = links.context().language();
  const model::Table& table = *files.table;
  views::DataRow row;
  row.name = table.title.in(language);
  row.about = table.summary.in(language);
  row.years = std::to_string(files.year);
  row.rows = std::to_string(table.grid.rows.size());
  auto file = [&](std::string_view extension) {
    return links.file(views::data_file(links.context().site.settings, links.context().agency.slug,
                                       views::table_set(files.year, table), extension));
  };
  row.csv = file("csv");
  row.json = file("json");
  row.csv_size = views::file_size(files.csv.size());
  row.json_size = views::file_size(files.json.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    row.columns.push_back({table.grid.headings[i].text, std::string(table.columns[i].unit.in(language))});
  return row;
}

// What holds all sets at once; none where no data is made.
std::vector<views::DataFile> files_of(const views::AgencyLinks& links) {
  const views::Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  const std::string_view slug = context.agency.slug;
  std::vector<views::DataFile> files;
  if (!context.data) return files;
  const views::AgencyData& data = *context.data;
  add_data_file(links, views::data_archive(settings, slug), data.archive.size(), words("data.about_archive"), files);
  add_data_file(links, views::data_file(settings, slug, "datapackage", "json"), data.package.size(),
                words("data.about_package"), files);
  add_data_file(links, views::data_file(settings, slug, "figures", "json"), data.figures.size(),
                words("data.about_figures", {{"n", std::to_string(data.figure_count)}}), files);
  add_data_file(links, views::data_file(settings, slug, "feed", "xml"), data.atom.size(), words("data.news"), files);
  add_data_file(links, views::data_file(settings, slug, "feed", "json"), data.json_feed.size(),
                words("data.news_json"), files);
  return files;
}

// The documents that the figures rest on, each once.
std::vector<views::ResolvedLink> sources_of(const views::AgencyLinks& links) {
  std::vector<views::ResolvedLink> out;
  std::vector<std::string_view> known;
  auto add = [&](const model::Source& source) {
    const base::ResolvedText title = source.title.phrase(links.context().language());
    if (title.empty() || std::find(known.begin(), known.end(), title.text) != known.end()) return;
    known.push_back(title.text);
    views::ResolvedLink linked;
    linked.label = title;
    if (source.href)
      linked = views::resolve_link(links, *source.href, title);
    else
      linked.href = views::source_url(links, source);
    out.push_back(std::move(linked));
  };
  for (const model::Year& year : links.context().agency.years) {
    if (year.assessment) add(year.assessment->source);
    if (year.report) add(year.report->source);
    for (const model::Table& table : year.tables) add(table.source);
  }
  return out;
}

// "อบต.หนองแสง “ข้อมูลสำหรับใช้ต่อ” ศูนย์ข้อมูล… https://… ข้อมูลปรับปรุง 20 เมษายน 2568 เข้าถึงเมื่อ […]"
std::string citation_of(const views::Context& context) {
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  const base::Language language = context.language();
  const std::string folder = views::folder_of(settings, context.agency.slug, language, data_address);
  const auto newest = model::newest_date(context.agency);
  const auto month = newest ? model::stated_by_month(context.agency, *newest) : std::nullopt;
  return citation(
      words("data.cite_as", {{"agency", context.agency.name.in(language)}, {"site", settings.title.in(language)}}),
      settings.base_url.empty() ? std::string() : views::full_address(settings, folder),
      stated_text(newest, month, language), context.data ? context.data->version : "", words);
}

base::Json data_json_ld(const views::Context& context, const std::string& title) {
  const base::Translations& words = context.words();
  std::vector<base::Json> things{views::ld_breadcrumbs(context, {{title, data_address}})};
  const std::string agency(context.agency.name.in(context.language()));
  for (const views::DataSet& set : views::data_sets()) {
    const std::string name(set.name);
    if (views::has_data(set, context.agency))
      things.push_back(
          views::ld_dataset(context, name, words("data.set_" + name) + " " + agency,
                            words("data.description", {{"about", words("data.about_" + name)}, {"agency", agency}})));
  }
  return views::ld_block(things);
}

void add_data_page(const views::Context& context, views::Pages& pages) {
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  views::AgencyLinks links(context, data_address);
  views::DataPage page;
  page.title = words("data.title");
  page.lead = words("data.lead");
  for (const views::DataSet& set : views::data_sets())
    if (set.is_expected || views::has_data(set, context.agency)) page.sets.push_back(row_of(links, set));
  if (context.data)
    for (const views::TableFiles& table : context.data->tables) page.sets.push_back(row_of(links, table));
  page.files = files_of(links);
  page.sources = sources_of(links);
  put_licence(page, settings, context.language());
  page.cite = citation_of(context);
  if (context.data) page.version = context.data->version;
  page.manifest = links.file(views::agency_file(settings, context.agency.slug, "manifest.json"));
  if (context.pages.has(PageKind::changes)) page.changes = links.page(PageKind::changes);
  views::PageLayoutOptions options{data_address, page.title, page.lead};
  options.updated = model::newest_date(context.agency);
  options.json_ld = data_json_ld(context, options.title);
  page.frame = views::agency_layout(links, std::move(options));
  pages.add(views::folder_of(settings, context.agency.slug, context.language(), data_address), std::move(page));
}

}  // namespace

extern const AgencyPage data_page{
    {.kind = model::PageKind::data, .order = 130}, "data.html", base::type_info<views::DataPage>, add_data_page};

}  // namespace views
