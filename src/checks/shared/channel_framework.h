// The framework that says which channels an agency must offer: channels.yaml belongs to no year.
#pragma once

#include "checks/checks.h"

namespace checks {

// The framework of the agency's newest year that has one, else the newest that it could use; null where there is
// none.
inline const model::Framework* framework_of_channels(const CheckContext& context) {
  const auto& years = context.agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (year->framework) return year->framework;
  return context.frameworks.newest_for(context.agency.type);
}

}  // namespace checks
