// Pages that stood at another address before: `aliases` of the content.
#pragma once

#include <string>
#include <vector>

#include "model/agency.h"
#include "model/summary.h"
#include "parts/links.h"

namespace parts {

struct MovedPage {
  std::string_view alias;  // as the content has it: "pages/old", "pages/old/", "old.html"
  const model::Article* article;
  Address to;
};
std::vector<MovedPage> moved_pages(const model::Agency& agency);

// The file that stands at the old address, below the site's root: "en/dan-kwian/pages/old/index.html".
std::string moved_file(const model::Settings&, std::string_view agency_slug, core::Language, std::string_view alias);

// The same for those who know the agency's address in each language.
std::vector<model::MovedAddress> moved_addresses(const model::Settings&, const model::Agency& agency);

}  // namespace parts
