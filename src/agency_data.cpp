#include "agency_data.h"

#include <algorithm>

void make_data(const parts::Context& context, parts::AgencyData& data) {
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->data) feed.feed->data(context, data);
  // The list of sets is one array.
  std::sort(data.sets.begin(), data.sets.end(), [](const auto& a, const auto& b) { return a.set < b.set; });
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->data_of_all_sets) feed.feed->data_of_all_sets(context, data);
}

void add_files(const parts::Context& context, parts::AgencyData& data, std::vector<feeds::File>& files) {
  const model::Settings& settings = context.site.settings;
  const std::string_view slug = context.agency.slug;
  auto add = [&](std::string path, std::string& bytes) {
    if (!bytes.empty()) files.push_back({std::move(path), std::move(bytes)});
  };
  for (parts::SetFiles& set : data.sets) {
    add(parts::data_file(settings, slug, set.set->name, "csv"), set.csv);
    add(parts::data_file(settings, slug, set.set->name, "json"), set.json);
  }
  add(parts::data_file(settings, slug, "figures", "json"), data.figures);
  add(parts::data_file(settings, slug, "datapackage", "json"), data.package);
  add(parts::data_archive(settings, slug), data.archive);
}
