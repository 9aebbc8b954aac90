// Which pages an agency has. The one place that decides it: menus, links, checks and pages all ask here.
#pragma once

#include <vector>

#include "model/agency.h"
#include "model/link.h"
#include "model/page_kind.h"

namespace model {

class AgencyPages {
 public:
  // `kinds` must outlive it.
  AgencyPages(const Agency& agency, const PageKinds& kinds);

  const PageKinds& kinds() const { return kinds_; }
  // The years in which a kind has a page, ascending; none for a kind without years.
  const std::vector<int>& years(PageKind kind) const;
  // Whether the page exists. `year` counts only for kinds with years; 0 is the address without one.
  bool has(PageKind kind, int year = 0) const;
  // The wanted year where the kind has it, else its newest; 0 where it has none.
  int nearest_year(PageKind kind, int wanted) const;
  // The year of the page that a link to a page leads to: the newest where it names none; 0 for kinds without years,
  // and for the address without a year, where the link is in a year that has no such page.
  int year_of(const Link& link) const;

 private:
  struct Entry {
    const PageKindInfo* info;
    std::vector<int> years;
    bool is_there;  // without a year
  };
  const Entry* find(PageKind kind) const;

  const PageKinds& kinds_;
  std::vector<Entry> entries_;
};

}  // namespace model
