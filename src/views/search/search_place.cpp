#include "views/search/search_place.h"

#include "base/ascii.h"
#include "views/shared/links.h"

namespace views {
std::optional<SearchPlace> search_place(const model::Settings& settings, std::string_view agency_slug,
                                        base::Language language, const Page& page) {
  const std::string own = folder_of(settings, agency_slug, language, {});
  if (!page.is_indexed || !page.folder.starts_with(own)) return std::nullopt;
  SearchPlace place;
  place.folder = page.folder.substr(own.size());
  if (!place.folder.empty() && base::is_digit(place.folder[0]))
    place.year = place.folder.substr(0, place.folder.find('/'));
  return place;
}

}  // namespace views
