#include "views/shared/agency_pages.h"

#include <algorithm>
#include <tuple>

#include "views/shared/formatting.h"

namespace views {

std::vector<int> years_to_make(const Context& context, model::PageKind kind) {
  const std::vector<int>& years = context.pages.years(kind);
  return years.empty() ? std::vector<int>{0} : years;
}

std::string year_title(const Context& context, model::PageKind kind, std::string_view key, int year) {
  if (year) return context.words()(key, {{"year", fiscal_year(year, context.words())}});
  return context.words()(context.pages.kinds().find(kind)->search_label);
}

const model::PageKinds& kinds() {
  static const model::PageKinds sorted = [] {
    model::PageKinds out;
    for (const AgencyPage* page : all_agency_pages) out.list.push_back(&page->info);
    std::sort(out.list.begin(), out.list.end(), [](const model::PageKindInfo* a, const model::PageKindInfo* b) {
      return std::tie(a->order, a->kind.name) < std::tie(b->order, b->kind.name);
    });
    return out;
  }();
  return sorted;
}

std::vector<std::string> first_parts_of_pages() {
  std::vector<std::string> out;
  for (const model::PageKindInfo* info : kinds().list)
    if (info->kind != model::PageKind::home)
      out.push_back(std::string(info->kind.name) + (info->is_of_items ? "s" : ""));
  return out;
}

}  // namespace views
