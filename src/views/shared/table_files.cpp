#include "views/shared/table_files.h"

#include "views/shared/data_sets.h"

namespace views {

std::string table_set(int year, const model::Table& table) {
  return "tables/" + std::to_string(year) + "-" + std::string(table.name);
}

std::vector<Download> table_downloads(const AgencyLinks& links, int year, const model::Table& table) {
  const Context& context = links.context();
  const std::string title(table.title.in(context.language()));
  auto file = [&](std::string_view extension) {
    return links.file(data_file(context.site.settings, context.agency.slug, table_set(year, table), extension));
  };
  return {{title + " (CSV)", file("csv")}, {title + " (JSON)", file("json")}};
}

}  // namespace views
