// datapackage.json of an agency's sets, and the archive of it with their CSV files and figures.json; datapackage.json
// of the sets of all agencies.
#include <algorithm>

#include "base/zip.h"
#include "views/data/data_page_rows.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

// Documents that figures come from, each once.
std::vector<std::pair<std::string, std::string>> sources_of(const views::Context& context) {
  std::vector<std::pair<std::string, std::string>> sources;
  auto add = [&](const model::Source& source) {
    if (source.title.empty()) return;
    std::pair<std::string, std::string> found{std::string(source.title.in(language_of(context))),
                                              source.href ? address_of(context, *source.href) : std::string()};
    if (std::find(sources.begin(), sources.end(), found) == sources.end()) sources.push_back(std::move(found));
  };
  for (const model::Year& year : context.agency.years) {
    if (year.assessment) add(year.assessment->source);
    if (year.report) add(year.report->source);
    for (const model::Table& table : year.tables) add(table.source);
  }
  return sources;
}

// A name of all their bytes, by the checksums of the files.
std::string version_of(const views::Site& site, const std::vector<views::SetFiles>& sets,
                       const std::vector<views::TableFiles>& tables = {}) {
  std::string sums;
  for (const views::SetFiles& files : sets) sums.append(files.set->name).append(files.sha256);
  for (const views::TableFiles& files : tables) sums.append(files.table->name).append(files.sha256);
  return site.tools.name_of_bytes(sums);
}

std::string package_of(const views::Context& context, const views::AgencyData& data) {
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  const std::string agency(context.agency.name.in(language_of(context))), slug(context.agency.slug);
  const std::string page = views::folder_of(settings, slug, language_of(context), {model::PageKind::data, 0, {}});
  return views::data_package(context.site,
                             {slug, words("data.package_title", {{"agency", agency}}), words("data.format"),
                              views::full_address(settings, page), sources_of(context), agency,
                              std::string(context.agency.website), data.version},
                             data.sets, data.tables);
}

std::string archive_of(const views::AgencyData& data) {
  std::vector<base::ZipEntry> entries{{"datapackage.json", data.package}};
  if (data.figure_count) entries.push_back({"figures.json", data.figures});
  std::vector<std::string> names;
  for (const views::SetFiles& files : data.sets) names.push_back(std::string(files.set->name) + ".csv");
  for (const views::TableFiles& files : data.tables)
    names.push_back(views::table_set(files.year, *files.table) + ".csv");
  for (std::size_t i = 0; i < names.size(); ++i)
    entries.push_back({names[i], i < data.sets.size() ? data.sets[i].csv : data.tables[i - data.sets.size()].csv});
  return base::zip(entries);
}

void add_package(const AgencyWork& work) {
  views::AgencyData& data = work.data;
  if (data.sets.empty() && data.tables.empty()) return;  // a package has one file or more
  data.version = version_of(work.context.site, data.sets, data.tables);
  data.package = package_of(work.context, data);
  data.archive = archive_of(data);
}

void add_package_of_all(const SiteWork& work) {
  const views::Site& site = work.site;
  if (work.data.sets.empty()) return;
  work.data.version = version_of(site, work.data.sets);
  const base::Language language = site.settings.first_language();
  const std::string title(site.settings.title.in(language)),
      page = views::full_address(site.settings, views::portal_folder(site.settings, language, "data/"));
  work.data.package = views::data_package(site,
                                          {"all-agencies",
                                           site.words("data.all_title", {{"site", title}}),
                                           site.words("data.format"),
                                           page,
                                           {},
                                           title,
                                           std::string(site.settings.base_url),
                                           work.data.version},
                                          work.data.sets);
}

}  // namespace

extern const Feed package_feed{.of_agency = {.package = add_package}, .of_site = {.package = add_package_of_all}};

}  // namespace views
