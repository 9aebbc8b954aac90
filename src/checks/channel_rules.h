// Which framework says what channels an agency needs: channels.yaml is of no year.
#pragma once

#include "checks/checks.h"

namespace checks {

// Of the agency's newest year that has one, else the newest of the site; null where there is none.
inline const model::Framework* framework_of_channels(const Subject& subject) {
  const auto& years = subject.agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (year->framework) return year->framework;
  const auto& frameworks = subject.frameworks.all;
  return frameworks.empty() ? nullptr : frameworks.back().get();
}

}  // namespace checks
