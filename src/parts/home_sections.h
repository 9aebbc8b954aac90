// The list of an agency's sections on its home, each with one line and a state: what can be looked up, and what
// cannot.
#pragma once

#include <string>
#include <vector>

#include "core/shape.h"
#include "parts/links.h"
#include "parts/tags.h"

namespace parts {

struct HomeSection {
  std::string title;
  core::Url href;
  std::string line;
  Tag tag;
  bool is_published = false;
};

// Those with data first, then those without: these stay in the list as "ยังไม่เผยแพร่", which is the point of the site.
// Of kinds that have a page a year, the newest year. A report that does not exist is left out.
std::vector<HomeSection> home_sections(const AgencyLinks& links);

REFLECTED(HomeSection);

}  // namespace parts
