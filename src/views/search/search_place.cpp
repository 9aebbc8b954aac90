#include "views/search/search_place.h"

#include "base/ascii.h"
#include "views/shared/links.h"

namespace views {
std::optional<SearchPlace> search_place(const model::Settings& settings, std::string_view agency_slug,
                                        base::Language language, const Page& page) {
  const std::string own = folder_of(settings, agency_slug, language, {});
  if (!page.is_indexed || page.info->search_label.empty() || !page.folder.starts_with(own)) return std::nullopt;
  SearchPlace location;
  location.folder = page.folder.substr(own.size());
  if (!location.folder.empty() && base::is_digit(location.folder[0]))
    location.year = location.folder.substr(0, location.folder.find('/'));
  return location;
}

}  // namespace views
