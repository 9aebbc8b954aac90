// Links that name a heading or another place on a page.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/report.h"
#include "model/agency.h"
#include "model/agency_pages.h"
#include "model/settings.h"

namespace pipeline {

class LinksWithin {
 public:
  // Links to headings of the agency's Markdown files are settled at once.
  LinksWithin(const model::Agency& agency, const model::AgencyPages& pages, const model::Settings& settings);

  // True of a page that a link not yet settled leads into. `file` as views::Page has it.
  bool is_wanted(const std::string& file) const { return wanted_.contains(file); }
  // The ids of that page.
  void take_ids(const std::string& file, const std::vector<std::string>& ids);
  // Reports the links whose place was not found (link-broken).
  void finish(base::Report& report);

 private:
  std::multimap<std::string, const model::Link*> wanted_;  // by the file of the page in the first language
};

}  // namespace pipeline
