#include "pipeline/reserved_names.h"

#include <algorithm>

#include "base/date.h"
#include "views/shared/agency_pages.h"
#include "views/shared/portal_pages.h"

namespace pipeline {

bool is_reserved_name(std::string_view slug, const model::Settings& settings, const views::Assets& assets) {
  const auto names = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), slug) != list.end();
  };
  if (names(views::reserved_addresses(settings, assets))) return true;
  return !settings.root_agency.empty() && (names(views::first_parts_of_pages()) || base::parse_buddhist_year(slug));
}

}  // namespace pipeline
