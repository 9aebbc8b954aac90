// The data page: can I have the numbers?
#include <algorithm>

#include "model/summary.h"
#include "pages/pages.h"
#include "parts/agency_data.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/linked.h"
#include "parts/tags.h"

namespace pages {
namespace data_page {

struct Column {
  std::string_view name;
  std::string meaning;
};

struct Set {
  std::string name, about, years, rows;
  core::Url csv, json;  // empty where there are no rows
  std::string csv_size, json_size;
  std::optional<parts::Tag> tag;
  std::vector<Column> columns;
};

// A file of all sets.
struct File {
  std::string name, size, about;
  core::Url href;
};

struct DataPage {
  parts::Frame frame;
  std::vector<Set> sets;
  std::vector<File> files;
  std::vector<parts::Linked> sources;
  core::Phrase licence;
  std::optional<parts::Linked> licence_link;
  std::string cite;
};

}  // namespace data_page
}  // namespace pages

using pages::data_page::Column;
using pages::data_page::DataPage;
using pages::data_page::File;
using pages::data_page::Set;

template <>
inline const core::Shape core::shape_of<Column> = core::shape<Column>("column", core::field<&Column::name>("name"),
                                                                      core::field<&Column::meaning>("meaning"));
template <>
inline const core::Shape core::shape_of<Set> = core::shape<Set>(
    "data set", core::field<&Set::name>("name"), core::field<&Set::about>("about"), core::field<&Set::years>("years"),
    core::field<&Set::rows>("rows"), core::field<&Set::csv>("csv"), core::field<&Set::json>("json"),
    core::field<&Set::csv_size>("csv_size"), core::field<&Set::json_size>("json_size"), core::field<&Set::tag>("tag"),
    core::field<&Set::columns>("columns"));
template <>
inline const core::Shape core::shape_of<File> = core::shape<File>("data file", core::field<&File::name>("name"),
                                                                  core::field<&File::size>("size"),
                                                                  core::field<&File::about>("about"),
                                                                  core::field<&File::href>("href"));
template <>
inline const core::Shape core::shape_of<DataPage> =
    core::shape<DataPage>("data", core::field<&DataPage::frame>("frame"), core::field<&DataPage::sets>("sets"),
                          core::field<&DataPage::files>("files"), core::field<&DataPage::sources>("sources"),
                          core::field<&DataPage::licence>("licence"),
                          core::field<&DataPage::licence_link>("licence_link"), core::field<&DataPage::cite>("cite"));

namespace pages {
namespace {

using model::PageKind;

constexpr parts::Address own{PageKind::data, 0, {}};

std::string joined_years(const std::vector<int>& years) {
  std::string out;
  for (int year : years) out += (out.empty() ? "" : ", ") + std::to_string(year);
  return out;
}

Set set_of(const parts::AgencyLinks& links, const parts::DataSet& data) {
  const parts::Context& context = links.context();
  const core::Words& words = context.words();
  const std::string name(data.name);
  Set set;
  set.name = words("data.set_" + name);
  set.about = words("data.about_" + name);
  for (const parts::Column& column : data.columns)
    set.columns.push_back({column.name, words("data.column_" + std::string(column.name))});
  if (!parts::has_data(data, context.agency)) {
    set.tag = parts::missing_tag(words("frame.not_published"));
    return set;
  }
  set.years = joined_years(parts::years_of(data, context.agency));
  auto file = [&](std::string_view extension) {
    return links.file(parts::data_file(context.site.settings, context.agency.slug, data.name, extension));
  };
  set.csv = file("csv");
  set.json = file("json");
  if (const parts::SetFiles* made = context.data ? context.data->find(data.name) : nullptr) {
    set.rows = std::to_string(made->rows);
    set.csv_size = parts::file_size(made->csv.size());
    set.json_size = parts::file_size(made->json.size());
  }
  return set;
}

// What holds all sets at once; none where no data is made.
std::vector<File> files_of(const parts::AgencyLinks& links) {
  const parts::Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  std::vector<File> files;
  auto add = [&](const std::string& path, const std::string& bytes, std::string about) {
    if (!bytes.empty())
      files.push_back(
          {path.substr(path.rfind('/') + 1), parts::file_size(bytes.size()), std::move(about), links.file(path)});
  };
  if (!context.data) return files;
  const std::string_view slug = context.agency.slug;
  add(parts::data_archive(settings, slug), context.data->archive, words("data.about_archive"));
  add(parts::data_file(settings, slug, "datapackage", "json"), context.data->package, words("data.about_package"));
  add(parts::data_file(settings, slug, "figures", "json"), context.data->figures,
      words("data.about_figures", {{"n", std::to_string(context.data->figure_count)}}));
  return files;
}

// The documents that the figures rest on, each once.
std::vector<parts::Linked> sources_of(const parts::AgencyLinks& links) {
  std::vector<parts::Linked> out;
  std::vector<std::string_view> known;
  auto add = [&](const model::Source& source) {
    const core::Phrase title = source.title.phrase(links.context().language());
    if (title.empty() || std::find(known.begin(), known.end(), title.text) != known.end()) return;
    known.push_back(title.text);
    parts::Linked linked;
    linked.label = title;
    if (source.href) linked = parts::linked(links, *source.href, title);
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
  std::string folder = parts::folder_of(settings, context.agency.slug, language, own);
  if (!settings.base_url.empty()) text += " " + parts::full_address(settings, folder);
  if (auto date = model::newest_date(context.agency))
    text += " " + words("data.cite_date", {{"date", core::to_text(*date, language)}});
  return text;
}

core::Json json_ld(const parts::Context& context, const std::string& title) {
  const core::Words& words = context.words();
  std::vector<core::Json> things{parts::ld_breadcrumbs(context, {{title, own}})};
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

void make(const parts::Context& context, parts::Pages& pages) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  parts::AgencyLinks links(context, own);
  DataPage page;
  for (const parts::DataSet& set : parts::data_sets())
    if (set.is_expected || parts::has_data(set, context.agency)) page.sets.push_back(set_of(links, set));
  page.files = files_of(links);
  page.sources = sources_of(links);
  page.licence = settings.licence_name.phrase(context.language());
  if (settings.licence_href) page.licence_link = parts::linked(links, *settings.licence_href, page.licence);
  page.cite = citation(context);
  parts::FrameOptions options{own, words("data.title"), words("data.lead")};
  options.updated = model::newest_date(context.agency);
  options.json_ld = json_ld(context, options.title);
  page.frame = parts::agency_frame(links, std::move(options));
  pages.add(parts::folder_of(settings, context.agency.slug, context.language(), own), std::move(page));
}

}  // namespace

extern const Kind data;
const Kind data{"data.html", core::page_type<DataPage>, make};

}  // namespace pages
