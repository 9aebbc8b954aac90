#include "export/published.h"

#include "views/shared/agency_pages.h"
#include "views/shared/links.h"

namespace exporting {

Published::Published(const Source& source) : source_(source), pages_(*source.agency, views::kinds()) {}

std::string Published::address_of(const model::Link& link) const {
  const model::Settings& settings = source_.settings();
  return views::address_of({settings, source_.agency->slug, pages_, settings.first_language()}, link);
}

std::string Published::disclosure(const std::string& code) const {
  const model::Settings& settings = source_.settings();
  const views::Address page{model::PageKind::disclosures, source_.year, {}};
  return views::public_address(
      settings, views::folder_of(settings, source_.agency->slug, settings.first_language(), page) + "#" + code);
}

}  // namespace exporting
