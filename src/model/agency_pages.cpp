#include "model/agency_pages.h"

#include <algorithm>

namespace model {
namespace {

int year_of_empty_pages(const Agency& agency, const Frameworks& frameworks) {
  if (!agency.years.empty()) return agency.years.back().year;
  const Framework* newest = frameworks.newest_for(agency.type);
  return newest ? newest->year : 0;
}

}  // namespace

AgencyPages::AgencyPages(const Agency& agency, const Frameworks& frameworks, const PageKinds& kinds) : kinds_(kinds) {
  for (const PageKindInfo* info : kinds.list) {
    Entry entry{info, {}, !info->is_of || info->is_of(agency)};
    if (info->is_per_year())
      for (const Year& year : agency.years)
        if (info->has_year(year)) entry.years.push_back(year.year);
    if (info->has_empty_page && entry.years.empty()) entry.years.push_back(year_of_empty_pages(agency, frameworks));
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
  if (!entry->info->is_per_year()) return entry->is_there;
  return std::find(entry->years.begin(), entry->years.end(), year) != entry->years.end();
}

int AgencyPages::nearest_year(PageKind kind, int wanted) const {
  const auto& list = years(kind);
  if (list.empty()) return 0;
  return has(kind, wanted) ? wanted : list.back();
}

int AgencyPages::year_of(const Link& link) const { return link.year ? link.year : nearest_year(link.kind, 0); }

}  // namespace model
