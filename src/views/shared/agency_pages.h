// The pages of an agency, one file a kind, in the folder of its topic: KIND_page.cpp defines one AgencyPage,
// `KIND_page`. CMake lists these files.
#pragma once

#include <span>
#include <string_view>

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

// What all of them say of themselves, in order.
const model::PageKinds& kinds();

}  // namespace views
