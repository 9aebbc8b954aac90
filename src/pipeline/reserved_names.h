// Addresses of a site that no agency's folder may take.
#pragma once

#include <string_view>

#include "model/settings.h"
#include "views/shared/context.h"

namespace pipeline {

// Whether the site itself uses this name as an address; of a site of one agency, whose pages are the site's own,
// whether one of these does. `assets` hold the pages of the site's theme.
bool is_reserved_name(std::string_view slug, const model::Settings& settings, const views::Assets& assets);

}  // namespace pipeline
