// Old addresses that lead to pages: `aliases` of the content.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/report.h"
#include "model/agency.h"
#include "model/settings.h"
#include "model/summary.h"
#include "views/shared/links.h"
#include "views/shared/page.h"

namespace views {

struct Alias {
  std::string_view alias;  // as the content has it: "pages/old", "pages/old/", "old.html"
  const model::Article* article;
  Address to;
};
std::vector<Alias> aliases_of(const model::Agency& agency);

// The file at the old address, below the site's root: "en/dan-kwian/pages/old/index.html".
std::string alias_file(const model::Settings&, std::string_view agency_slug, base::Language, std::string_view alias);

// A kind of page whose address without a year leads to its newest year.
struct Undated {
  model::PageKind kind;
  int year;
};
std::vector<Undated> undated_addresses(const Context& context);
// The files at these addresses, in every language.
std::vector<std::string> undated_files(const Context& context);

// The same for those who know the agency's address in each language.
std::vector<model::MovedAddress> agency_redirects(const model::Settings&, const model::Agency& agency);

// Each leads to one page only, and none is the address of a page or, in a site of one agency, of the site itself.
// `pages` are the files of all pages of the agency, as Page has them; `reserved` are the first parts of addresses
// that the site itself has below the agency's, views::reserved_addresses of a site of one agency; none otherwise.
void check_aliases(const model::Settings& settings, const model::Agency& agency,
                   const std::set<std::string_view>& pages, const std::vector<std::string>& reserved,
                   base::Report& report);

}  // namespace views
