// Where what is exported can be read on the site.
#pragma once

#include <string>

#include "export/export.h"
#include "model/agency_pages.h"

namespace exporting {

class Published {
 public:
  explicit Published(const Source& source);

  // Full addresses; without base_url the path from the site's root.
  std::string address_of(const model::Link& link) const;
  std::string disclosure(const std::string& code) const;  // the item on the agency's page of the year

 private:
  const Source& source_;
  model::AgencyPages pages_;
};

}  // namespace exporting
