// The pages of an agency, one file a kind, in the folder of its topic: KIND_page.cpp defines one AgencyPage,
// `KIND_page`. CMake lists these files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/reflect.h"
#include "model/page_kind.h"
#include "views/shared/context.h"
#include "views/shared/page.h"

namespace views {

struct AgencyPage {
  model::PageKindInfo info;
  std::string_view template_name;   // "scores.html"
  const base::TypeInfo& (*type)();  // of the data that its template sees: base::type_info<Data>
  // Adds none, one or many pages of one agency in the context's language.
  void (*add)(const views::Context& context, views::Pages& pages);
};

extern const std::span<const AgencyPage* const> all_agency_pages;

// The years of a kind's pages, or 0 alone, for the one that says that there is none.
std::vector<int> years_to_make(const Context& context, model::PageKind kind);
// The words of `key` with the year; without one what the kind is called.
std::string year_title(const Context& context, model::PageKind kind, std::string_view key, int year);

// What all of them say of themselves, in order.
const model::PageKinds& kinds();

// What may stand first in the address of a page below the agency's own, except a year: "scores", "measures".
std::vector<std::string> first_parts_of_pages();

}  // namespace views
