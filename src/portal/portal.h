// The kinds of pages over all agencies, one file each. A file defines one Kind of its own name; CMake lists the
// folder.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/shape.h"
#include "model/summary.h"
#include "parts/context.h"
#include "parts/page.h"

namespace portal {

struct Kind {
  std::string_view template_name;
  const core::Type& (*type)();
  // Adds the pages of this kind in the site's language. `summaries` are sorted by slug.
  void (*make)(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::Pages& pages);
};

struct Named {
  std::string_view name;
  const Kind* kind;
};
extern const std::span<const Named> all;

}  // namespace portal
