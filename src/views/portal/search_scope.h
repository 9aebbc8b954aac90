// What the search finds at the size of the site, and how its field says so.
#pragma once

#include <string>
#include <vector>

#include "model/summary.h"
#include "views/shared/context.h"

namespace views {

struct SearchScope {
  bool is_of_one = false;       // the site is one agency's
  bool looks_into_all = false;  // the texts of all agencies are few enough to be read for one question; else it finds
                                // agencies alone
  std::string example;          // what an agency of the site is called; empty where there is none
  std::string label;            // of the field
};

SearchScope search_scope(const Site&, const std::vector<model::Summary>&);

}  // namespace views
