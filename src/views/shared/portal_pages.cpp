#include "views/shared/portal_pages.h"

#include "base/http_headers.h"
#include "views/shared/links.h"

namespace views {
namespace {

std::string first_part(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

}  // namespace

std::vector<std::string> reserved_addresses(const model::Settings& settings, const views::Assets& assets) {
  std::vector<std::string> out{first_part(base::assets_folder)};
  for (const PortalPage* page : all_portal_pages)
    if (page->is_made(settings)) out.insert(out.end(), page->addresses.begin(), page->addresses.end());
  for (base::Language language : settings.languages) out.emplace_back(base::code(language));
  for (const views::OwnPage& own : assets.pages) out.push_back(first_part(views::own_page_path(own)));
  return out;
}

}  // namespace views
