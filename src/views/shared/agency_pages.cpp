#include "views/shared/agency_pages.h"

#include <algorithm>
#include <tuple>

namespace views {

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

}  // namespace views
