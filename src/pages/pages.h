// The kinds of pages that an agency has, one file each. A file defines one Kind of its own name; CMake lists the
// folder.
#pragma once

#include <span>
#include <string_view>

#include "core/shape.h"
#include "parts/context.h"
#include "parts/page.h"

namespace pages {

struct Kind {
  std::string_view template_name;  // "scores.html"
  const core::Type& (*type)();     // of the data that its template sees: core::page_type<Data>
  // Adds none, one or many pages of one agency in the context's language.
  void (*make)(const parts::Context& context, parts::Pages& pages);
};

struct Named {
  std::string_view name;
  const Kind* kind;
};
extern const std::span<const Named> all;

}  // namespace pages
