#include "model/agency_pages.h"

#include <algorithm>

namespace model {

AgencyPages::AgencyPages(const Agency& agency, const PageKinds& kinds) : kinds_(kinds) {
  for (const PageKindInfo* info : kinds.list) {
    Entry entry{info, {}, !info->is_per_year() ? !info->is_of || info->is_of(agency) : info->has_undated};
    if (info->is_per_year())
      for (const Year& year : agency.years)
        if (info->has_year(year)) entry.years.push_back(year.year);
    entries_.push_back(std::move(entry));
  }
}

const AgencyPages::Entry* AgencyPages::find(PageKind kind) const {
  for (const Entry& entry : entries_)
    if (entry.info->kind == kind) return &entry;
  return nullptr;
}

const std::vector<int>& AgencyPages::years(PageKind kind) const {
  static const std::vector<int> none;
  const Entry* entry = find(kind);
  return entry ? entry->years : none;
}

bool AgencyPages::has(PageKind kind, int year) const {
  const Entry* entry = find(kind);
  if (!entry) return false;
  if (!entry->info->is_per_year() || !year) return entry->is_there;
  return std::find(entry->years.begin(), entry->years.end(), year) != entry->years.end();
}

int AgencyPages::nearest_year(PageKind kind, int wanted) const {
  const auto& list = years(kind);
  if (list.empty()) return 0;
  return wanted && has(kind, wanted) ? wanted : list.back();
}

int AgencyPages::year_of(const Link& link) const {
  if (!link.year) return nearest_year(link.kind, 0);
  return link.has_year_stated || has(link.kind, link.year) ? link.year : 0;
}

}  // namespace model
