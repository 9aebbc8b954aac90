// The pages over all agencies, one file a kind. A file KIND_portal.cpp defines one PortalPage, `KIND_portal`; CMake
// lists these files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/reflect.h"
#include "model/summary.h"
#include "views/shared/context.h"
#include "views/shared/page.h"

namespace views {

struct PortalPage {
  // First parts of its addresses, which nothing else of the site may have: "compare" of compare/2565/.
  std::vector<std::string_view> addresses = {};
  bool is_of_many = false;  // not made for a site of one agency (root_agency)
  std::string_view template_name;
  const base::TypeInfo& (*type)();
  // Adds the pages of this kind in the site's language. `summaries` are sorted by slug.
  void (*add)(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages);

  bool is_made(const model::Settings& settings) const { return !is_of_many || settings.root_agency.empty(); }
};

extern const std::span<const PortalPage* const> all_portal_pages;

// First parts of the addresses that the site itself has: of the pages above, the theme's own pages, shared files and
// languages. No agency may be called so, and in a site of one agency no alias may begin so.
std::vector<std::string> reserved_addresses(const model::Settings& settings, const views::Assets& assets);

}  // namespace views
