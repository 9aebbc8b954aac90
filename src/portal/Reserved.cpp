#include "core/page_headers.h"
#include "parts/links.h"
#include "portal/portal.h"

namespace portal {
namespace {

std::string first_part(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

}  // namespace

std::vector<std::string> reserved_addresses(const model::Settings& settings, const parts::Assets& assets) {
  std::vector<std::string> out{first_part(core::assets_folder)};
  for (const Named& named : all)
    if (named.page->is_made(settings))
      out.insert(out.end(), named.page->addresses.begin(), named.page->addresses.end());
  for (core::Language language : settings.languages) out.emplace_back(core::code(language));
  for (const parts::OwnPage& page : assets.pages) out.push_back(first_part(parts::own_page_path(page)));
  return out;
}

}  // namespace portal
