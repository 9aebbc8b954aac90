// datapackage.json of an agency's sets, and the archive of it with their CSV files and figures.json.
#include <algorithm>

#include "core/zip.h"
#include "feeds/data_files.h"
#include "parts/data_package.h"

namespace feeds {
namespace {

// Documents that figures come from, each once.
std::vector<std::pair<std::string, std::string>> sources_of(const parts::Context& context) {
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
  }
  return sources;
}

std::string package_of(const parts::Context& context, const parts::AgencyData& data) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const std::string agency(context.agency.name.in(language_of(context))), slug(context.agency.slug);
  const std::string page = parts::folder_of(settings, slug, language_of(context), {model::PageKind::data, 0, {}});
  return parts::data_package(
      context.site,
      {slug, words("data.package_title", {{"agency", agency}}), words("data.format"),
       parts::full_address(settings, page), sources_of(context), agency, std::string(context.agency.website)},
      data.sets);
}

std::string archive_of(const parts::AgencyData& data) {
  std::vector<core::ZipEntry> entries{{"datapackage.json", data.package}};
  if (data.figure_count) entries.push_back({"figures.json", data.figures});
  std::vector<std::string> names;
  for (const parts::SetFiles& files : data.sets) names.push_back(std::string(files.set->name) + ".csv");
  for (std::size_t i = 0; i < names.size(); ++i) entries.push_back({names[i], data.sets[i].csv});
  return core::zip(entries);
}

void make(const parts::Context& context, parts::AgencyData& data) {
  if (data.sets.empty()) return;  // a package has one file or more
  data.package = package_of(context, data);
  data.archive = archive_of(data);
}

}  // namespace

extern const Feed package;
const Feed package{.data_of_all_sets = make};

}  // namespace feeds
