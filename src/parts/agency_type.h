// The types of agencies: how they are called, and how addresses call them.
#pragma once

#include <string>
#include <string_view>

#include "model/agency.h"

namespace parts {

// The key of the words that name it: "compare.town_municipality".
std::string type_words(model::AgencyType type);
// "town-municipality", as agency.yaml writes it; in the address of the list of its agencies.
std::string_view type_slug(model::AgencyType type);

}  // namespace parts
