// The data page: can I have the numbers?
#include <algorithm>

#include "core/json.h"
#include "model/summary.h"
#include "pages/pages.h"
#include "parts/data_page.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"

namespace pages {
namespace {

using model::PageKind;

constexpr parts::Address data_address{PageKind::data, 0, {}};

std::string joined_years(const std::vector<int>& years) {
  std::string out;
  for (int year : years) out += (out.empty() ? "" : ", ") + std::to_string(year);
  return out;
}

parts::DataRow row_of(const parts::AgencyLinks& links, const parts::DataSet& set) {
  const parts::Context& context = links.context();
  parts::DataRow row = parts::data_row(links, set, context.data ? context.data->find(set.name) : nullptr);
  if (!parts::has_data(set, context.agency)) {
    row.tag = parts::missing_badge(context.words()("frame.not_published"));
    return row;
  }
  row.years = joined_years(parts::years_of(set, context.agency));
  auto file = [&](std::string_view extension) {
    return links.file(parts::data_file(context.site.settings, context.agency.slug, set.name, extension));
  };
  row.csv = file("csv");
  row.json = file("json");
  return row;
}

// What holds all sets at once; none where no data is made.
std::vector<parts::DataFile> files_of(const parts::AgencyLinks& links) {
  const parts::Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const std::string_view slug = context.agency.slug;
  std::vector<parts::DataFile> files;
  if (!context.data) return files;
  const parts::AgencyData& data = *context.data;
  add_data_file(links, parts::data_archive(settings, slug), data.archive, words("data.about_archive"), files);
  add_data_file(links, parts::data_file(settings, slug, "datapackage", "json"), data.package,
                words("data.about_package"), files);
  add_data_file(links, parts::data_file(settings, slug, "figures", "json"), data.figures,
                words("data.about_figures", {{"n", std::to_string(data.figure_count)}}), files);
  add_data_file(links, parts::data_file(settings, slug, "feed", "xml"), data.atom, words("data.news"), files);
  add_data_file(links, parts::data_file(settings, slug, "feed", "json"), data.json_feed, words("data.news_json"),
                files);
  return files;
}

// The documents that the figures rest on, each once.
std::vector<parts::ResolvedLink> sources_of(const parts::AgencyLinks& links) {
  std::vector<parts::ResolvedLink> out;
  std::vector<std::string_view> known;
  auto add = [&](const model::Source& source) {
    const core::Phrase title = source.title.phrase(links.context().language());
    if (title.empty() || std::find(known.begin(), known.end(), title.text) != known.end()) return;
    known.push_back(title.text);
    parts::ResolvedLink linked;
    linked.label = title;
    if (source.href) linked = parts::resolve_link(links, *source.href, title);
    out.push_back(std::move(linked));
  };
  for (const model::Year& year : links.context().agency.years) {
    if (year.assessment) add(year.assessment->source);
    if (year.report) add(year.report->source);
  }
  return out;
}

// "อบต.หนองแสง. ศูนย์ข้อมูล…. https://… ข้อมูลปรับปรุง 20 เมษายน 2568"
std::string citation(const parts::Context& context) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const core::Language language = context.language();
  std::string text =
      words("data.cite_as", {{"agency", context.agency.name.in(language)}, {"site", settings.title.in(language)}});
  std::string folder = parts::folder_of(settings, context.agency.slug, language, data_address);
  if (!settings.base_url.empty()) text += " " + parts::full_address(settings, folder);
  if (auto date = model::newest_date(context.agency))
    text += " " + words("data.cite_date", {{"date", core::to_text(*date, language)}});
  return text;
}

core::Json data_json_ld(const parts::Context& context, const std::string& title) {
  const core::Words& words = context.words();
  std::vector<core::Json> things{parts::ld_breadcrumbs(context, {{title, data_address}})};
  const std::string agency(context.agency.name.in(context.language()));
  for (const parts::DataSet& set : parts::data_sets()) {
    const std::string name(set.name);
    if (parts::has_data(set, context.agency))
      things.push_back(
          parts::ld_dataset(context, name, words("data.set_" + name) + " " + agency,
                            words("data.description", {{"about", words("data.about_" + name)}, {"agency", agency}})));
  }
  return parts::ld_block(things);
}

void add_data_page(const parts::Context& context, parts::Pages& pages) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  parts::AgencyLinks links(context, data_address);
  parts::DataPage page;
  page.title = words("data.title");
  page.lead = words("data.lead");
  for (const parts::DataSet& set : parts::data_sets())
    if (set.is_expected || parts::has_data(set, context.agency)) page.sets.push_back(row_of(links, set));
  page.files = files_of(links);
  page.sources = sources_of(links);
  put_licence(page, settings, context.language());
  page.cite = citation(context);
  parts::PageLayoutOptions options{data_address, page.title, page.lead};
  options.updated = model::newest_date(context.agency);
  options.json_ld = data_json_ld(context, options.title);
  page.frame = parts::agency_layout(links, std::move(options));
  pages.add(parts::folder_of(settings, context.agency.slug, context.language(), data_address), std::move(page));
}

}  // namespace

extern const AgencyPage data_page{{.kind = model::PageKind::data, .place = 130, .search_label = "search.kind_data"},
                                  "data.html",
                                  core::page_type<parts::DataPage>,
                                  add_data_page};

}  // namespace pages
