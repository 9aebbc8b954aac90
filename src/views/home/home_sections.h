// What an agency's home lists: its pages, with what they hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/shared/badges.h"
#include "views/shared/links.h"

namespace views {

struct HomeSection {
  std::string title;
  base::Url href;
  std::string line;
  std::optional<Badge> tag;  // where something is missing or old
  bool is_published = false;
};

// Those with data first, then those without: these stay in the list as "ยังไม่เผยแพร่", which is the point of the site.
// Of kinds that have a page a year, the newest year. A report that does not exist is left out.
std::vector<HomeSection> home_sections(const AgencyLinks& links);

REFLECTED(HomeSection);

}  // namespace views
