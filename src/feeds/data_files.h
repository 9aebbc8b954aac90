// What the feeds of data share: a table as the two files of its set, /<agency>/data/<set>.csv and .json; addresses.
#pragma once

#include "feeds/feeds.h"
#include "parts/data_sets.h"
#include "parts/data_table.h"

namespace feeds {

// Texts that have one column are in the site's first language.
inline core::Language language_of(const parts::Context& context) { return context.site.settings.first_language(); }

inline std::string_view in(core::Language language, const core::Text& text) {
  return text.words[core::index(language)];
}

inline void add_set(const parts::Context& context, std::string_view set, std::vector<std::vector<parts::Cell>> rows,
                    parts::AgencyData& data) {
  const parts::DataSet& kind = parts::data_set(set);
  if (!parts::has_data(kind, context.agency)) return;
  const parts::Table table{kind.columns, std::move(rows)};
  data.sets.push_back({&kind, table.rows.size(), parts::to_csv(table), parts::to_json(table), {}});
}

// A page or file of the site for someone who reads the data elsewhere: a full address where the site has one, else
// the path from the site's root.
inline std::string public_address(const model::Settings& settings, std::string path) {
  return settings.base_url.empty() ? path : parts::full_address(settings, path);
}

// Where a link of the content leads, likewise.
inline std::string address_of(const parts::Context& context, const model::Link& link) {
  using To = model::Link::To;
  const model::Settings& settings = context.site.settings;
  std::optional<parts::Address> page;
  std::string path;
  if (link.to == To::outside) return std::string(parts::AgencyLinks(context, {}).to(link).view());
  if (link.to == To::document) path = parts::agency_file(settings, context.agency.slug, link.target);
  if (link.to == To::page) page = parts::Address{link.kind, context.pages.year_of(link), {}};
  if (link.to == To::content) page = parts::page_of_content(link.target);
  if (page) path = parts::folder_of(settings, context.agency.slug, language_of(context), *page);
  if (page && !link.fragment.empty()) path += "#" + std::string(link.fragment);
  return public_address(settings, std::move(path));
}

}  // namespace feeds
