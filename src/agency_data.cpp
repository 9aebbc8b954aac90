#include "agency_data.h"

#include <algorithm>

#include "outside/sha256.h"

namespace {

void add_file(std::string path, std::string& bytes, std::vector<feeds::File>& files) {
  if (!bytes.empty()) files.push_back({std::move(path), std::move(bytes)});
}

void add_hashes(std::vector<parts::SetFiles>& sets) {
  for (parts::SetFiles& set : sets) set.sha256 = outside::sha256(set.csv);
}

}  // namespace

void make_data(const parts::Context& context, parts::AgencyData& data) {
  const std::vector<parts::Page> no_pages;
  std::vector<feeds::File> no_files;
  const feeds::AgencyWork work{context, data, no_pages, no_files};
  feeds::run(&feeds::Stages<feeds::AgencyWork>::data, work);
  // The list of sets is one array.
  std::sort(data.sets.begin(), data.sets.end(), [](const auto& a, const auto& b) { return a.set < b.set; });
  add_hashes(data.sets);
  feeds::run(&feeds::Stages<feeds::AgencyWork>::package, work);
}

void add_files(const parts::Context& context, parts::AgencyData& data, std::vector<feeds::File>& files) {
  const model::Settings& settings = context.site.settings;
  const std::string_view slug = context.agency.slug;
  for (parts::SetFiles& set : data.sets) {
    add_file(parts::data_file(settings, slug, set.set->name, "csv"), set.csv, files);
    add_file(parts::data_file(settings, slug, set.set->name, "json"), set.json, files);
  }
  add_file(parts::data_file(settings, slug, "figures", "json"), data.figures, files);
  add_file(parts::data_file(settings, slug, "datapackage", "json"), data.package, files);
  add_file(parts::data_file(settings, slug, "feed", "xml"), data.atom, files);
  add_file(parts::data_file(settings, slug, "feed", "json"), data.json_feed, files);
  add_file(parts::data_archive(settings, slug), data.archive, files);
}

void make_data(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::PortalData& data) {
  const std::vector<parts::Page> no_pages;
  std::vector<feeds::File> no_files;
  const feeds::SiteWork work{site, summaries, data, no_pages, no_files};
  feeds::run(&feeds::Stages<feeds::SiteWork>::data, work);
  add_hashes(data.sets);
  feeds::run(&feeds::Stages<feeds::SiteWork>::package, work);
}

void add_files(const parts::Site& site, parts::PortalData& data, std::vector<feeds::File>& files) {
  add_file(parts::portal_data_file("data", "json"), data.catalogue, files);
  if (!site.settings.root_agency.empty()) return;
  for (parts::SetFiles& set : data.sets) {
    add_file(parts::portal_data_file(set.set->name, "csv"), set.csv, files);
    add_file(parts::portal_data_file(set.set->name, "json"), set.json, files);
  }
  add_file(parts::portal_data_file("datapackage", "json"), data.package, files);
}
