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

// "title | address | date | group" of a link of a list; what is not there at the end is left out.
inline std::string line_of(const views::Context& context, const model::TitledLink& link) {
  std::string line(link.title.in(language_of(context)));
  line += " | " + (link.href ? address_of(context, *link.href) : std::string());
  if (link.date || !link.group.empty()) line += " | " + (link.date ? base::to_iso(*link.date) : std::string());
  if (!link.group.empty()) line.append(" | ").append(link.group.in(language_of(context)));
  return line;
}

}  // namespace views
