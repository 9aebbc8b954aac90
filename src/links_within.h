// Links that name a heading or another place on a page: checked when the pages are there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/report.h"
#include "model/agency.h"
#include "model/agency_pages.h"
#include "model/settings.h"

class LinksWithin {
 public:
  LinksWithin(const model::Agency& agency, const model::AgencyPages& pages, const model::Settings& settings);

  // Looks for the ids that links want on this page. `file` as parts::Page has it.
  void look(const std::string& file, std::string_view html);
  // Reports the links whose place was not found (link-broken).
  void finish(core::Report& report);

 private:
  struct Wanted {
    const model::Link* link;
    bool is_found = false;
  };
  std::multimap<std::string, Wanted> wanted_;  // by the file of the page in the first language
};
