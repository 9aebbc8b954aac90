// Files of data beside the pages, one file a feed. A file defines one Feed of its own name; CMake lists the folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "parts/agency_data.h"
#include "parts/context.h"
#include "parts/page.h"
#include "parts/portal_data.h"

namespace feeds {

struct File {
  std::string path;  // below the site's root
  std::string bytes;
};

struct Feed {
  // Adds the files of one agency; `pages` are its pages in all languages, rendered, without their data. Null where
  // the feed has none of an agency.
  void (*of_agency)(const parts::Context& context, const std::vector<parts::Page>& pages,
                    std::vector<File>& files) = nullptr;
  // Adds the files of the whole site; `pages` are those of the portal. Null where the feed has none of the site.
  void (*of_site)(const parts::Site& site, const std::vector<model::Summary>& summaries,
                  const std::vector<parts::Page>& pages, std::vector<File>& files) = nullptr;
  // Makes a part of an agency's data, before its pages: they state what there is. Null where the feed has no data.
  void (*data)(const parts::Context& context, parts::AgencyData& data) = nullptr;
  // The same of data that is made of the sets, when all of them are there, in the order of data_sets().
  void (*data_of_all_sets)(const parts::Context& context, parts::AgencyData& data) = nullptr;
  // Adds the files of the whole site that each of its languages has. Null where the feed has none.
  void (*of_language)(const parts::Site& site, const std::vector<model::Summary>& summaries,
                      std::vector<File>& files) = nullptr;
  // The two of the whole site.
  void (*data_of_site)(const parts::Site& site, const std::vector<model::Summary>& summaries,
                       parts::PortalData& data) = nullptr;
  void (*data_of_site_sets)(const parts::Site& site, const std::vector<model::Summary>& summaries,
                            parts::PortalData& data) = nullptr;
};

struct Named {
  std::string_view name;
  const Feed* feed;
};
extern const std::span<const Named> all;

}  // namespace feeds
