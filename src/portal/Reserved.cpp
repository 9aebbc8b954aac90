#include "core/http_headers.h"
#include "parts/links.h"
#include "portal/portal.h"

namespace portal {
namespace {

std::string first_part(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

}  // namespace

std::vector<std::string> reserved_addresses(const model::Settings& settings, const parts::Assets& assets) {
  std::vector<std::string> out{first_part(core::assets_folder)};
  for (const PortalPage* page : all_portal_pages)
    if (page->is_made(settings)) out.insert(out.end(), page->addresses.begin(), page->addresses.end());
  for (core::Language language : settings.languages) out.emplace_back(core::code(language));
  for (const parts::OwnPage& own : assets.pages) out.push_back(first_part(parts::own_page_path(own)));
  return out;
}

}  // namespace portal
