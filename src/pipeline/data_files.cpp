#include "pipeline/data_files.h"

#include <algorithm>

#include "platform/sha256.h"

namespace pipeline {

namespace {

void add_file(std::string path, std::string& bytes, std::vector<views::File>& files, std::string sha256 = {}) {
  if (!bytes.empty()) files.push_back({std::move(path), std::move(bytes), std::move(sha256)});
}

// What pages and packages say of the files.
void sum_up(views::SetFiles& set) {
  set.sha256 = platform::sha256(set.csv);
  set.csv_size = set.csv.size();
  set.json_size = set.json.size();
}

// Those that are made; with a root agency, whose own data is there, only the catalogue.
void take_files(const views::Site& site, views::PortalData& data, std::vector<views::File>& files) {
  add_file(views::portal_data_file("data", "json"), data.catalogue, files);
  if (!site.settings.root_agency.empty()) return;
  for (views::SetFiles& set : data.sets) {
    add_file(views::portal_data_file(set.set->name, "csv"), set.csv, files, set.sha256);
    add_file(views::portal_data_file(set.set->name, "json"), set.json, files);
  }
}

}  // namespace

void make_data(const views::Context& context, views::AgencyData& data) {
  const std::vector<views::Page> no_pages;
  std::vector<views::File> no_files;
  const views::AgencyWork work{context, data, no_pages, no_files};
  views::run(&views::Stages<views::AgencyWork>::data, work);
  // The list of sets is one array.
  std::sort(data.sets.begin(), data.sets.end(), [](const auto& a, const auto& b) { return a.set < b.set; });
  for (views::SetFiles& set : data.sets) sum_up(set);
  for (views::TableFiles& table : data.tables) table.sha256 = platform::sha256(table.csv);
  views::run(&views::Stages<views::AgencyWork>::package, work);
}

void add_files(const views::Context& context, views::AgencyData& data, std::vector<views::File>& files) {
  const model::Settings& settings = context.site.settings;
  const std::string_view slug = context.agency.slug;
  for (views::SetFiles& set : data.sets) {
    add_file(views::data_file(settings, slug, set.set->name, "csv"), set.csv, files, set.sha256);
    add_file(views::data_file(settings, slug, set.set->name, "json"), set.json, files);
  }
  for (views::TableFiles& table : data.tables) {
    const std::string name = views::table_set(table.year, *table.table);
    add_file(views::data_file(settings, slug, name, "csv"), table.csv, files, table.sha256);
    add_file(views::data_file(settings, slug, name, "json"), table.json, files);
  }
  add_file(views::data_file(settings, slug, "figures", "json"), data.figures, files);
  add_file(views::data_file(settings, slug, "datapackage", "json"), data.package, files);
  add_file(views::data_file(settings, slug, "feed", "xml"), data.atom, files);
  add_file(views::data_file(settings, slug, "feed", "json"), data.json_feed, files);
  add_file(views::data_archive(settings, slug), data.archive, files);
}

void make_data(const views::Site& site, const std::vector<model::Summary>& summaries, views::PortalData& data,
               const PutFiles& put) {
  const std::vector<views::Page> no_pages;
  std::vector<views::File> files;
  const views::SiteWork work{site, summaries, data, no_pages, files};
  for (const views::Feed* feed : views::all_feeds) {
    if (!feed->of_site.data) continue;
    const std::size_t known = data.sets.size();
    feed->of_site.data(work);
    for (std::size_t i = known; i < data.sets.size(); ++i) sum_up(data.sets[i]);
    take_files(site, data, files);
    put(files);
    files.clear();
  }
  views::run(&views::Stages<views::SiteWork>::package, work);
  if (site.settings.root_agency.empty() && !data.package.empty())
    put({{views::portal_data_file("datapackage", "json"), data.package}});
}

}  // namespace pipeline
