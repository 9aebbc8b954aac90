// The pages of an agency, one file a kind. A file KIND.cpp defines one AgencyPage, `KIND_page`; CMake lists the
// folder.
#pragma once

#include <span>
#include <string_view>

#include "core/shape.h"
#include "model/page_kind.h"
#include "parts/context.h"
#include "parts/page.h"

namespace pages {

struct AgencyPage {
  model::PageKindInfo info;
  std::string_view template_name;  // "scores.html"
  const core::Type& (*type)();     // of the data that its template sees: core::page_type<Data>
  // Adds none, one or many pages of one agency in the context's language.
  void (*add)(const parts::Context& context, parts::Pages& pages);
};

extern const std::span<const AgencyPage* const> all_agency_pages;

// What all of them say of themselves, in order.
const model::PageKinds& kinds();

}  // namespace pages
