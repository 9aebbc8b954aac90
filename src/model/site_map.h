// Which pages an agency's site has. The one place that decides it: menus, links, checks and pages all ask here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/agency.h"
#include "model/frameworks.h"
#include "model/link.h"

namespace model {

// The years in which a kind of page exists, ascending. scores, measures, complaints, disclosures: each year that has
// the file; with none, the newest year folder, or the newest framework's year, for one empty page. report: each year
// with a report or measures, or none. Other kinds: empty.
struct SiteMap {
  std::vector<int> scores, measures, complaints, disclosures, report;
  bool has_updates = false;

  const std::vector<int>& years(PageKind kind) const;
  // Whether the page exists: a kind of a year in that year, a kind without years always (updates: where there are
  // any).
  bool has(PageKind kind, int year = 0) const;
  // The wanted year where the kind has it, else its newest; 0 where it has none.
  int nearest_year(PageKind kind, int wanted) const;
};

SiteMap site_map(const Agency& agency, const Frameworks& frameworks);

bool is_of_a_year(PageKind kind);
// "scores", "measures" … as in page:scores and in URLs; measure, update and page have none.
std::string_view name_of(PageKind kind);
std::optional<PageKind> page_kind_named(std::string_view name);

}  // namespace model
