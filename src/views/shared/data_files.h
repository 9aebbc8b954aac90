// What the feeds of data share: a table as the two files of its set, /<agency>/data/<set>.csv and .json; addresses.
#pragma once

#include "views/shared/data_sets.h"
#include "views/shared/data_table.h"
#include "views/shared/feeds.h"

namespace views {

// Texts that have one column are in the site's first language.
inline base::Language language_of(const views::Context& context) { return context.site.settings.first_language(); }

inline std::string_view in(base::Language language, const base::LocalizedText& text) {
  return text.words[base::index(language)];
}

inline void add_set(const views::Context& context, std::string_view set, std::vector<std::vector<views::Cell>> rows,
                    views::AgencyData& data) {
  const views::DataSet& kind = views::data_set(set);
  if (!views::has_data(kind, context.agency)) return;
  const views::Table table{kind.columns, std::move(rows)};
  data.sets.push_back({&kind, table.rows.size(), views::to_csv(table), views::to_json(table), {}});
}

// A page or file of the site for someone who reads the data elsewhere: a full address where the site has one, else
// the path from the site's root.
inline std::string public_address(const model::Settings& settings, std::string path) {
  return settings.base_url.empty() ? path : views::full_address(settings, path);
}

// Where a link of the content leads, likewise.
inline std::string address_of(const views::Context& context, const model::Link& link) {
  using To = model::Link::To;
  const model::Settings& settings = context.site.settings;
  std::optional<views::Address> page;
  std::string path;
  if (link.to == To::outside) return std::string(views::AgencyLinks(context, {}).to(link).view());
  if (link.to == To::document) path = views::agency_file(settings, context.agency.slug, link.target);
  if (link.to == To::page) page = views::Address{link.kind, context.pages.year_of(link), {}};
  if (link.to == To::content) page = views::page_of_content(link.target);
  if (page) path = views::folder_of(settings, context.agency.slug, language_of(context), *page);
  if (page && !link.fragment.empty()) path += "#" + std::string(link.fragment);
  return public_address(settings, std::move(path));
}

// "title | address | date | group" of a link of a list; what is not there at the end is left out.
inline std::string line_of(const views::Context& context, const model::TitledLink& link) {
  std::string line(link.title.in(language_of(context)));
  line += " | " + (link.href ? address_of(context, *link.href) : std::string());
  if (link.date || !link.group.empty()) line += " | " + (link.date ? base::to_iso(*link.date) : std::string());
  if (!link.group.empty()) line.append(" | ").append(link.group.in(language_of(context)));
  return line;
}

}  // namespace views
