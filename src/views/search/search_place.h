// Where the search has a page of an agency, and what it reads of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/settings.h"
#include "views/shared/page.h"

namespace views {

struct SearchPlace {
  std::string folder;  // below the agency's: "2568/measures/10-no-gift/"
  std::string year;    // "2568"; empty of pages without
};

// Nothing for pages that the search does not have: empty states, kinds without a label in it, and pages outside the
// agency's folder.
std::optional<SearchPlace> search_place(const model::Settings& settings, std::string_view agency_slug,
                                        base::Language language, const Page& page);

}  // namespace views
