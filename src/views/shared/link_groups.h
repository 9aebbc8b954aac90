// A list of links as a page shows it: those of one group together, under its heading.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "views/shared/resolved_link.h"

namespace views {

struct LinkRow {
  ResolvedLink link;  // its `href` is empty where it leads to nothing
  base::Html date;    // empty where none is stated
  base::Html mark;
  std::string address;  // the full address, to be typed from paper
};

struct LinkGroup {
  base::ResolvedText heading;  // empty for links of no group
  std::vector<LinkRow> rows;
};

// Groups in the order of their first link. `untitled(n)` says what the n-th link, from 1, is called where the content
// does not; `mark(key)` marks a key of the n-th entry: "2.title".
// Only what is made for paper has addresses.
std::vector<LinkGroup> link_groups(const AgencyLinks& links, const std::vector<model::TitledLink>& list,
                                   const std::function<std::string(std::size_t)>& untitled,
                                   const std::function<base::Html(const std::string&)>& mark,
                                   bool has_addresses = false);

REFLECTED(LinkRow);
REFLECTED(LinkGroup);

}  // namespace views
